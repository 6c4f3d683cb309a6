import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import { newDialogue, render, step, type DialogueState, type Input, type Step } from './index.ts';

const centre = loadCentre(path.resolve(import.meta.dirname, '../../../centre.yaml'));
const stranger = { language: 'en' as const };
/** A Tuesday morning in Riyadh, in opening hours. */
const at = new Date('2026-11-24T09:00:00+03:00');

/** Plays inputs one after the other; strings are said, and nobody but the rules decides. */
function play(state: DialogueState, ...inputs: (string | Input)[]): Step {
  let last = step(state, { type: 'start' }, centre, at);
  for (const input of inputs) {
    last = step(
      last.state,
      typeof input === 'string' ? { type: 'said', text: input, final: true } : input,
      centre,
      at,
    );
  }
  return last;
}

const words = (result: Step): string =>
  result.say.map((utterance) => render(utterance, result.state.language ?? 'ar', centre).screen).join(' ');

const toConfirm = [
  'my name is sarah ahmed',
  'zero five five one two three four five six seven',
  'sara dot ahmed at gmail dot com',
  'i want to complain about a late delivery',
];

describe('a call by rules alone', () => {
  it('walks the stages in order and captures what was said', () => {
    const stages = toConfirm.map(
      (_, index) => play(newDialogue(stranger), ...toConfirm.slice(0, index)).state.stage,
    );
    expect(stages).toEqual(['name', 'phone', 'email', 'service']);
    const { state } = play(newDialogue(stranger), ...toConfirm);
    expect(state).toMatchObject({
      stage: 'confirm',
      name: { value: 'Sarah Ahmed' },
      phone: { value: '+966551234567' },
      email: { value: 'sara.ahmed@gmail.com' },
      service: { department: 'complaints' },
    });
  });

  it('corrects a digit in place and reads back again', () => {
    const corrected = play(newDialogue(stranger), ...toConfirm, 'no the last digit is eight');
    expect(corrected.state.phone?.value).toBe('+966551234568');
    expect(words(corrected)).toContain('+966551234568');
  });

  it('asks again for the one thing that was called wrong', () => {
    const again = play(newDialogue(stranger), ...toConfirm, 'no the name is wrong');
    expect(again.state.stage).toBe('name');
    expect(play(newDialogue(stranger), ...toConfirm, 'no the name is wrong', 'sara ali').state).toMatchObject(
      {
        stage: 'confirm',
        name: { value: 'Sara Ali' },
      },
    );
  });

  it('takes what is volunteered and does not ask for it', () => {
    const { state } = play(newDialogue({}), "I'm Sara and my router is broken");
    expect(state).toMatchObject({
      language: 'en',
      stage: 'phone',
      name: { value: 'Sara' },
      service: { department: 'support' },
    });
  });

  it('goes on without a field after the configured re-asks', () => {
    const tries = Array.from({ length: centre.ivr.retries }, () => 'what a lovely day it is');
    expect(play(newDialogue(stranger), ...tries).state.stage).toBe('name');
    const gaveUp = play(newDialogue(stranger), ...tries, 'what a lovely day it is');
    expect(gaveUp.state).toMatchObject({ stage: 'phone', name: { value: null } });
  });

  it('asks into silence and then ends politely', () => {
    const silences = Array.from({ length: centre.ivr.retries }, (): Input => ({ type: 'silence' }));
    const ended = play(newDialogue(stranger), ...silences);
    expect(ended.state.ended).toBe('no_input');
    expect(ended.effects).toMatchObject([{ type: 'end', outcome: 'no_input' }]);
  });

  it.each(['mm', 'آه', 'اممم', 'uh'])('is not derailed by %s', (noise) => {
    const before = play(newDialogue(stranger));
    const after = step(before.state, { type: 'said', text: noise }, centre, at);
    expect(after.state).toEqual(before.state);
    expect(after.say).toEqual([]);
  });

  it('passes to a human in every stage, at once', () => {
    for (let said = 0; said <= toConfirm.length; said += 1) {
      const asked = play(
        newDialogue(stranger),
        ...toConfirm.slice(0, said),
        'i want to talk to a human please',
      );
      expect(asked.effects).toMatchObject([{ type: 'escalate' }]);
    }
  });

  it('hints at stored data, never reads it out', () => {
    const known = {
      name: 'John Smith',
      phone: '+12025550123',
      email: 'john@example.com',
      tier: 'standard' as const,
      preferredLanguage: 'en' as const,
      openTickets: 0,
      callsLast30Days: 0,
    };
    const back = play(newDialogue({ known }), 'i want to complain about a late delivery');
    expect(back.state.stage).toBe('confirm');
    expect(words(back)).not.toContain('2025550123');
    expect(words(back)).not.toContain('john@example.com');
    expect(words(back)).toContain('23');
  });

  it('offers the number that a caller rings from', () => {
    const asked = play(newDialogue({ ...stranger, callerNumber: '+966551234567' }), 'my name is sarah ahmed');
    expect(words(asked)).toContain('67');
    expect(step(asked.state, { type: 'said', text: 'yes' }, centre, at).state.phone).toEqual({
      value: '+966551234567',
      source: 'caller_id',
    });
  });

  it('changes the language where it stands', () => {
    const switched = play(newDialogue(stranger), 'my name is sarah ahmed', 'تكلم عربي');
    expect(switched.state).toMatchObject({ stage: 'phone', language: 'ar' });
    expect(words(switched)).toContain('رقم');
  });
});

describe('any call', () => {
  const anything = fc.oneof(
    fc
      .constantFrom(
        ...toConfirm,
        'yes',
        'no',
        'لا',
        'نعم',
        'repeat please',
        'go back',
        'start over',
        'skip',
        'عربي',
        'a human please',
        'wait',
        'thank you',
      )
      .map((text): Input => ({ type: 'said', text, final: true })),
    fc
      .string({ maxLength: 30, unit: 'grapheme' })
      .map((text): Input => ({ type: 'said', text, final: true })),
    fc.stringMatching(/^[0-9*#]{1,12}$/).map((keys): Input => ({ type: 'keys', keys })),
    fc.constant<Input>({ type: 'silence' }),
    fc.constant<Input>({ type: 'ticket_opened', number: 'TKT-1234566', appended: false, due: null }),
    fc.constant<Input>({ type: 'escalated', id: 'e', number: 'TKT-1234566', opens: null }),
  );

  it('always answers something or ends, and its state survives a checkpoint', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 25 }), (inputs) => {
        let { state } = step(newDialogue({}), { type: 'start' }, centre, at);
        for (const input of inputs) {
          const before = structuredClone(state);
          const result = step(state, input, centre, at);
          expect(state).toEqual(before);
          expect(JSON.parse(JSON.stringify(result.state))).toEqual(result.state);
          const answered = result.say.length + result.effects.length > 0;
          expect(answered).toBe(state.ended === null && result.rule !== 'heard.filler');
          ({ state } = result);
        }
      }),
    );
  });
});
