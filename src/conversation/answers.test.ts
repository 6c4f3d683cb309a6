import { expect, it } from 'vitest';
import { toTheEnd } from './answers.ts';
import { Turns } from './turns.ts';

it('a reader who leaves after the first answer leaves nothing undone, and the next turn waits for it', async () => {
  const turns = new Turns();
  const happened: string[] = [];
  async function* answers(): AsyncGenerator<string, void, undefined> {
    yield 'one moment';
    await Promise.resolve();
    happened.push('written');
    yield 'done';
    happened.push('ended');
  }
  async function* taken(): AsyncGenerator<string, void, undefined> {
    using _turn = await turns.begin();
    yield* toTheEnd(answers());
  }
  const hasty = async (): Promise<void> => {
    for await (const answer of taken()) {
      happened.push(answer);
      break;
    }
  };
  const first = hasty();
  await turns.during(() => happened.push('next turn'));
  await first;
  expect(happened).toEqual(['one moment', 'written', 'ended', 'next turn']);
});

it('a turn that fails says so to its reader and does not hold up the next one', async () => {
  const turns = new Turns();
  async function* failing(): AsyncGenerator<string, void, undefined> {
    yield await Promise.reject(new Error('away'));
  }
  async function* taken(): AsyncGenerator<string, void, undefined> {
    using _turn = await turns.begin();
    yield* toTheEnd(failing());
  }
  await expect(taken().next()).rejects.toThrow('away');
  await expect(turns.during(() => 'next')).resolves.toBe('next');
});
