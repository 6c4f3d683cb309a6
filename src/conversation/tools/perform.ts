import { createHash } from 'node:crypto';
import type { Effect, Result, ResultOf } from '../../domain/dialogue/index.ts';
import type { Call } from '../conversation.ts';
import { performEffect } from '../effects/perform.ts';
import type { ToolOutcome } from './tool.ts';

type Work = Effect extends infer E ? (E extends Effect ? Omit<E, 'key'> & { key?: string } : never) : never;

/** A tool did not work: the model hears enough to apologise, and nothing of the inside. */
export const failed: Extract<ToolOutcome, { refuse: string }> = {
  refuse: 'This did not work just now. Apologise and offer a call back.',
};

/** A tool that may not be used any more: what the model is told of it. */
export class NoMore extends Error {
  readonly tell = 'This caller has had this as often as one caller may. Say so, and offer a colleague.';
}

/**
 * Does an effect for the model and gives back its result, of a type that is expected; null: it did not work. What the
 * model asks for twice is done once, also when another job goes on with the call. Throws {@link NoMore}.
 */
export async function perform<T extends Result['type']>(
  call: Call,
  work: Work,
  ...expected: readonly T[]
): Promise<ResultOf<T> | null> {
  const result = await performEffect(call, { ...work, key: work.key ?? keyOf(work) });
  if (result?.type === 'allowance_spent') throw new NoMore();
  const found = expected.some((type) => type === result?.type);
  return found ? (result as ResultOf<T>) : null;
}

function keyOf(work: Work): string {
  const content = createHash('sha256').update(JSON.stringify(work)).digest('base64url');
  return `model:${work.type}:${content.slice(0, 16)}`;
}
