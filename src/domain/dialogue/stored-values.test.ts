import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import {
  newDialogue,
  recognisedIn,
  render,
  shownFields,
  step,
  type DialogueState,
  type Step,
} from './index.ts';

const centre = loadCentre(path.resolve(import.meta.dirname, '../../../centre.yaml'));
const at = new Date('2026-11-25T09:00:00Z');
const john = {
  ...({ name: 'John Smith', phone: '+12025550123', email: 'john.smith@example.com' } as const),
  ...({ tier: 'standard', preferredLanguage: null, openTickets: 0, callsLast30Days: 0 } as const),
};

/** Every step of a call from a number that is known as John's. */
function call(...said: string[]): Step[] {
  const steps = [step(newDialogue({ language: 'en', known: john }), { type: 'start' }, centre, at)];
  for (const text of said) {
    const state = steps.at(-1)?.state ?? newDialogue({});
    steps.push(step(state, { type: 'said', text, final: true }, centre, at));
  }
  return steps;
}
const last = (steps: Step[]): DialogueState => steps.at(-1)?.state ?? newDialogue({});
const words = ({ say, state }: Step): string =>
  say.map((part) => render(part, state.language ?? 'en', centre).screen).join(' ');

describe('what is stored of a known caller', () => {
  it('is not among the fields that their client is shown', () => {
    const shown = shownFields(last(call('goodbye')));
    expect(shown).toEqual({ name: null, phone: null, email: null, service: null });
  });

  it('is shown to one who has proved who they are', () => {
    const state = { ...last(call('I want to buy a new laptop')), verified: true };
    expect(shownFields(state)).toMatchObject({ name: john.name, phone: john.phone, email: john.email });
  });

  it('is shown where the caller has said it themselves', () => {
    const state = last(call('I want to buy a new laptop', 'no, my phone number is 0551234567'));
    expect(shownFields(state)).toEqual({ name: null, phone: '+966551234567', email: null, service: 'sales' });
  });

  it('is not taken for theirs by somebody else on the same telephone', () => {
    const steps = call('I want to buy a new laptop', 'no, my name is Bilal Hassan');
    const state = last(steps);
    expect(state).toMatchObject({ name: { value: 'Bilal Hassan' }, phone: null, email: null });
    expect(recognisedIn(state)).toBeNull();
    expect(steps.map(words).join(' ')).not.toMatch(/john smith|john\.smith/i);
    expect(
      recognisedIn(last(call('I want to buy a new laptop', 'no, my name is John Smith'))),
    ).not.toBeNull();
  });

  it.each([
    'no, the last digit is seven',
    'no the number ends in nine',
    'no, my last name is Smyth',
    'no, the e-mail ends in dot net',
  ])('is not read out to have a part of it corrected: %s', (correction) => {
    const said = call('I want to buy a new laptop', correction).map(words).join(' ');
    expect(said).toContain('ends in 23');
    expect(said).not.toMatch(/john smith|202.?555|john\.smith/i);
  });
});
