import type { Answer } from './types.ts';

/** All answers to one input as one: everything that is said, and what is asked at the end. */
export async function allOf(answers: AsyncIterable<Answer>): Promise<Answer> {
  const all: Answer = { say: [], ask: null, moved: false, forModel: false, ignored: false, more: false };
  for await (const { say, ask, moved, forModel, ignored } of answers) {
    all.say.push(...say);
    all.ask = ask;
    all.moved ||= moved;
    all.forModel = forModel;
    all.ignored ||= ignored;
  }
  return all;
}

/** The same answers; what leads to those that nobody waits for any more is done all the same. */
export async function* toTheEnd<T>(
  answers: AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  let next = await answers.next();
  try {
    for (; !next.done; next = await answers.next()) yield next.value;
  } finally {
    while (!next.done) next = await answers.next();
  }
}
