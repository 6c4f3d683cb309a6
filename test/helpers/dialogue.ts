import path from 'node:path';
import { loadCentre } from '../../src/config/centre.ts';
import {
  newDialogue,
  render,
  step,
  type DialogueState,
  type FoundPassage,
  type Input,
  type KnownCaller,
  type Step,
} from '../../src/domain/dialogue/index.ts';
import type { Department, Language } from '../../src/shared/vocabulary.ts';

/** The centre as it is shipped. */
export const shipped = loadCentre(path.resolve(import.meta.dirname, '../../centre.yaml'));

/** A Tuesday morning in Riyadh, in opening hours. */
export const tuesday = new Date('2026-11-24T10:00:00+03:00');

/** A customer who is known by their number. */
export const known: KnownCaller = {
  name: 'Huda Nasser',
  phone: '+966551112233',
  email: 'huda@example.com',
  tier: 'standard',
  preferredLanguage: 'en',
  openTickets: 1,
  callsLast30Days: 0,
};

/** Plays dialogues of a centre at one moment: strings are said, and nobody but the rules decides. */
export function dialogues(at: Date, centre = shipped) {
  function take(state: DialogueState, input: string | Input): Step {
    const given: Input = typeof input === 'string' ? { type: 'said', text: input, final: true } : input;
    return step(state, given, centre, at);
  }

  /** Goes on from a step, or from a state in which something was asked. */
  function go(from: Step | DialogueState, ...inputs: (string | Input)[]): Step {
    const begun = 'state' in from ? from : take(from, { type: 'again' });
    return inputs.reduce<Step>((last, input) => take(last.state, input), begun);
  }

  /** A call from its beginning on. */
  function play(state: DialogueState, ...inputs: (string | Input)[]): Step {
    return go(take(state, { type: 'start' }), ...inputs);
  }

  /** All that is said in a step, as screens show it. */
  function words({ say, state }: Step): string {
    return say.map((utterance) => render(utterance, state.language ?? 'ar', centre).screen).join(' ');
  }

  return { go, play, words };
}

/** An article with two steps to try, in English. */
export const twoSteps = {
  source: { path: 'en/internet/slow.md', title: 'Slow internet', version: 1 },
  language: 'en',
  product: null,
  text: 'About it.',
  spoken: null,
  remedy: {
    en: [
      { do: 'Unplug it.', shows: 'Is it off?', tried: [] },
      { do: 'Plug it in.', shows: 'Is it on?', tried: [] },
    ],
  },
} satisfies FoundPassage;

/** A passage of an article, with what the voice says of it. */
export function passage(text: string, spoken: string | null = null): FoundPassage {
  return {
    source: { path: 'en/internet/slow.md', title: 'Slow internet', version: 1 },
    language: 'en',
    product: null,
    text,
    spoken,
  };
}

/** What a search found, where no model answers after it. */
export function found(...passages: FoundPassage[]): Input {
  return foundFor('', ...passages);
}

/** {@link found} of a question that is known. */
export function foundFor(question: string, ...passages: FoundPassage[]): Input {
  return { type: 'knowledge_found', question, passages, final: true };
}

/** A caller who has reached a department and is asked what it is about. */
export function reached(
  department: Department,
  language: Language = 'en',
  known: KnownCaller | null = null,
): DialogueState {
  return {
    ...newDialogue({ language, known }),
    name: { value: known?.name ?? 'Sarah Ahmed', source: 'caller' },
    phone: { value: '+966551234567', source: 'caller' },
    stage: 'department',
    service: { value: null, source: 'caller', department },
    matter: { kind: 'opening' },
  };
}
