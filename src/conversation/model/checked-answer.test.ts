import { expect, test } from 'vitest';
import { checkedAnswer, type Complaint } from './checked-answer.ts';

/** A piece of a reply: words, or a tool that is called. */
type Part = string | { call: string };

interface Take {
  pieces: readonly Part[];
}

/** Has an answer made of one or two takes, in which nothing with "bad" in it may be said. */
async function heard(takes: readonly Take[], mustSpeak = false) {
  const complaints: (Complaint | null)[] = [];
  const ends: string[] = [];
  const answer = checkedAnswer<Part>({
    ask: (complaint) => {
      const { pieces } = takes[complaints.length] ?? { pieces: [] };
      complaints.push(complaint);
      return Promise.resolve(
        (async function* () {
          yield* pieces;
        })(),
      );
    },
    pieceOf: (part) =>
      typeof part === 'string'
        ? { text: part, rest: null, callsTool: false }
        : { text: '', rest: part, callsTool: true },
    mustSpeak,
    judge: (text) => (text.includes('bad') ? { ok: false, rule: 'test', found: 'bad' } : { ok: true }),
    onAnswered: async (said) => void ends.push(`answered: ${said}`),
    onGivenUp: async () => void ends.push('given up'),
  });
  const chunks: Part[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return { chunks, text: chunks.filter((chunk) => typeof chunk === 'string').join(''), complaints, ends };
}

const toolCall = { call: 'endCall' };

test('sentences are passed on one by one as they become whole', async () => {
  const { chunks, ends } = await heard([{ pieces: ['It is 3', '.5 metres. And', ' blue.'] }]);
  expect(chunks).toEqual(['It is 3.5 metres.', ' And blue.']);
  expect(ends).toEqual(['answered: It is 3.5 metres. And blue.']);
});

test('a bad sentence is never passed on, and neither is what follows it', async () => {
  const { text, complaints } = await heard([
    { pieces: ['Fine. This is bad. More.'] },
    { pieces: ['Good now.'] },
  ]);
  expect(text).not.toContain('bad');
  expect(text).toContain('Good now.');
  expect(complaints[1]).toMatchObject({ found: 'bad' });
});

test('words that are bad only together are caught across sentences', async () => {
  const { text, ends } = await heard([{ pieces: ['b', 'ad.'] }, { pieces: ['ba', 'd again.'] }]);
  expect(text).toBe('');
  expect(ends).toEqual(['given up']);
});

test('a tool is called only when what was said before it is good', async () => {
  expect((await heard([{ pieces: ['Let me see', toolCall] }])).chunks).toEqual(['Let me see', toolCall]);
  const bad = await heard([{ pieces: ['This is bad', toolCall] }, { pieces: ['Sorry.'] }]);
  expect(bad.chunks).toEqual(['Sorry.']);
});

test('a model that has to speak calls no tool, and one that says nothing has given up', async () => {
  expect(await heard([{ pieces: [toolCall] }], true)).toMatchObject({ chunks: [], ends: ['given up'] });
  expect(await heard([{ pieces: [] }])).toMatchObject({ chunks: [], ends: ['given up'] });
});
