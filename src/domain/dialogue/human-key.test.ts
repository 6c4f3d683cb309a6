import { describe, expect, it } from 'vitest';
import { dialogues, shipped as centre } from '../../../test/helpers/dialogue.ts';
import { newDialogue, step, type Input } from './index.ts';

const at = new Date('2026-11-24T09:00:00+03:00');
const { play, words } = dialogues(at);
const zero: Input = { type: 'keys', keys: '0' };
const written: Input = { type: 'escalated', id: 'e', number: 'TKT-1234567', opens: null };

/** A call on its way to what it is about, with what was said up to each moment. */
const said = ['my name is sarah ahmed', 'no', 'skip', 'my internet is slow', 'yes'];
const moments = [
  { at: 'the choice of a language', state: newDialogue({}), said: [] },
  ...said.map((_, turns) => ({
    at: `the question after ${turns} answers`,
    state: newDialogue({ language: 'en', callerNumber: '+966551234567' }),
    said: said.slice(0, turns),
  })),
];

describe('the key for a human', () => {
  it.each(moments)('calls one at $at', ({ state, said }) => {
    const pressed = play(state, ...said, zero);
    expect(pressed.effects).toMatchObject([{ type: 'escalate' }]);
    expect(pressed.rule).toBe('command.human');
  });

  it('asks for the number to call on before a call is promised, however often it is pressed', () => {
    const stranger = newDialogue({ language: 'en' });
    const asked = play(stranger, 'my name is sarah ahmed', zero, written);
    expect(words(asked)).toMatch(/Which number should we call you on/);
    const again = step(asked.state, zero, centre, at);
    expect(again.effects).toEqual([]);
    expect(words(again)).not.toMatch(/colleague|whole phone number/);
    const given = step(again.state, { type: 'said', text: '0551234567', final: true }, centre, at);
    expect(words(given)).toMatch(/call you back within/);
  });
});
