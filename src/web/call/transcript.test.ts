import { describe, expect, it } from 'vitest';
import type { TranscriptLine } from './state.ts';
import { withKey, withLine, type SpokenUpdate } from './transcript.ts';

const spoken = (...updates: SpokenUpdate[]) =>
  updates.reduce<readonly TranscriptLine[]>((lines, update, at) => withLine(lines, update, at), []);
const agent = (text: string, final: boolean, segment = 's1'): SpokenUpdate => ({
  segment,
  speaker: 'agent',
  text,
  final,
});

describe('transcript', () => {
  it('grows a line as it is spoken and closes it when it is final', () => {
    const lines = spoken(agent('Hello', false), agent('Hello there', false), agent('Hello there.', true));
    expect(lines).toMatchObject([{ speaker: 'agent', text: 'Hello there.', final: true }]);
  });

  it('keeps the order in which lines began, both sides speaking at once', () => {
    const lines = spoken(
      agent('What is your', false),
      { segment: 's1', speaker: 'caller', text: 'Sara', final: true },
      agent('What is your name?', true),
    );
    expect(lines.map((line) => line.text)).toEqual(['What is your name?', 'Sara']);
  });

  it('is not taken back by a partial result that arrives after the final one', () => {
    expect(spoken(agent('Thank you.', true), agent('Thank', false))).toMatchObject([
      { text: 'Thank you.', final: true },
    ]);
  });

  it('drops what turned out to be no speech', () => {
    expect(spoken(agent('uh', false), agent('', true))).toEqual([]);
    expect(spoken(agent('  ', true))).toEqual([]);
  });

  it('collects keys pressed one after another into one entry', () => {
    const lines = withKey(withKey(withKey([], '5', 0), '0', 900), '1', 9_000);
    expect(lines.map((line) => line.text)).toEqual(['50', '1']);
  });
});
