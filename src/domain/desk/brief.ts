import { momentInWords, addressOf } from '../dialogue/index.ts';
import { stripDiacritics } from '../../language/index.ts';
import { moodWord } from '../../shared/mood.ts';
import { maskEmail, phoneEnding } from '../customers/index.ts';
import { briefText, type BriefText } from './brief-texts.ts';
import type { Both } from './both.ts';
import type { CallSeen } from './call-view.ts';
import { moodNow } from './moods.ts';

/** What a human should know before the first word. Its sentences carry diacritics for the voice. */
export interface Brief {
  who: {
    name: string | null;
    company: string | null;
    tier: 'standard' | 'premium' | null;
    /** Proved; recognised by number or browser; told by themselves; or nothing of it. */
    known: 'verified' | 'recognised' | 'claimed' | 'unknown';
    told: Both;
  };
  language: 'ar' | 'en' | null;
  /** In the words of the caller, or of the rule that sent for a human. */
  why: { reason: string; reasonCode: string; asked: string[] };
  tried: { told: Both; source: string | null }[];
  mood: { value: number; told: Both } | null;
  tickets: string[];
  doNotAsk: { field: string; value: string | null; told: Both }[];
  instruction: string | null;
}

/** The brief of a call, made by rules from where its dialogue stands and from what the database holds. */
export function briefOf(seen: CallSeen): Brief {
  const { state, call, escalation, entry } = seen;
  return {
    who: whoCalls(seen),
    language: state.language ?? call.language,
    why: {
      reason: escalation?.reason ?? '',
      reasonCode: escalation?.reasonCode ?? 'asked_for_human',
      asked: state.requests,
    },
    tried: whatWasTried(seen),
    mood: moodOf(state.moods),
    tickets: state.tickets,
    doNotAsk: notToAsk(seen),
    instruction: entry?.instruction ?? null,
  };
}

function whoCalls({ state, customer }: CallSeen): Brief['who'] {
  const stored = state.name?.source === 'stored' || (state.verified && customer?.name != null);
  const name = addressOf(state) ?? (state.verified ? (customer?.name ?? null) : null);
  const known = state.verified ? 'verified' : name === null ? 'unknown' : stored ? 'recognised' : 'claimed';
  const ours = known === 'verified' || known === 'recognised' ? customer : null;
  return {
    name,
    company: known === 'verified' ? (customer?.company ?? null) : null,
    tier: ours?.tier ?? null,
    known,
    told: briefText(known, { name: name ?? '' }),
  };
}

function whatWasTried({ state, articles, humans, centre, at }: CallSeen): Brief['tried'] {
  const tried = (
    key: BriefText,
    values: Parameters<typeof briefText>[1] = {},
    source: string | null = null,
  ) => ({
    told: briefText(key, values),
    source,
  });
  const { matter, tickets, appointments } = state;
  const steps = matter?.kind === 'problem' ? matter.tried : [];
  const told = articles.length > 0 || !state.topic?.title ? articles : [{ ...state.topic, path: null }];
  return [
    ...(state.warned.length > 0 ? [tried('warned')] : []),
    ...told.map(({ title, path }) => tried('answered', { title: title ?? '' }, path)),
    ...steps.map((step) => tried('step', { step })),
    ...tickets.map((ticket) => tried('opened', { ticket })),
    ...appointments.map(({ startsAt }) =>
      tried('appointment', { when: momentInWords(startsAt, at, centre) }),
    ),
    ...(state.leads.length > 0 ? [tried('lead')] : []),
    ...(state.proofsFailed > 0 && !state.verified ? [tried('proof_failed')] : []),
    ...humans
      .filter(({ leftAt }) => leftAt !== null)
      .map(({ nameAr: ar, nameEn: en }) => tried('colleague', { name: { ar, en } })),
  ];
}

function moodOf(moods: readonly number[]): Brief['mood'] {
  const value = moodNow(moods);
  if (value === null) return null;
  return { value, told: briefText(moodWord(value)) };
}

/** What was captured, proved or told already. What is stored stays masked until its owner has proved to be that. */
function notToAsk({ state }: CallSeen): Brief['doNotAsk'] {
  const { name, phone, email, service, filed, contactTime, verified } = state;
  const masked = { phone: (value: string) => `••${phoneEnding(value)}`, email: maskEmail };
  const own = (field: 'phone' | 'email', captured: typeof phone): string | null => {
    const value = captured?.value ?? null;
    if (value === null || verified || captured?.source !== 'stored') return value;
    return masked[field](value);
  };
  const asked: [BriefText, string | null, boolean][] = [
    ['name', addressOf(state), name !== null],
    ['phone', own('phone', phone), phone !== null],
    ['email', own('email', email), email !== null],
    [
      'service',
      service?.source === 'stored' && !verified ? null : (service?.value ?? null),
      service !== null,
    ],
    ['since', filed?.since ?? null, filed?.since != null],
    ['order', filed?.order ?? null, filed?.order != null],
    ['contact_time', contactTime, contactTime !== null],
    ['proof', null, verified],
  ];
  return asked.flatMap(([field, value, known]) => (known ? [{ field, value, told: briefText(field) }] : []));
}

/** A brief as it is read: without the diacritics that are there for the voice. */
export function briefOnScreen(brief: Brief): Brief {
  const shown = <T extends { told: Both }>(part: T): T => ({
    ...part,
    told: { ar: stripDiacritics(part.told.ar), en: part.told.en },
  });
  return {
    ...brief,
    who: shown(brief.who),
    tried: brief.tried.map(shown),
    mood: brief.mood && shown(brief.mood),
    doNotAsk: brief.doNotAsk.map(shown),
  };
}
