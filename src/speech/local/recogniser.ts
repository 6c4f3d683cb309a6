import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Language } from '../../shared/vocabulary.ts';
import type { Expected, Hears } from '../types.ts';
import { readActive } from '../models/active.ts';
import { audienceOf, readLayout } from '../models/layout.ts';
import { languageOf } from '../text/scripts.ts';
import { chooseReading, isBelievable } from './arabic-words.ts';
import type { Heard } from './protocol.ts';
import { pieces } from './pieces.ts';
import { Sherpa, toFractions, type Decoded } from './sherpa.ts';
import { hearWithWhisper } from './whisper.ts';

/** Where the recogniser of single Arabic words that comes with Hatif lies. */
const shippedWords = path.resolve(import.meta.dirname, '../../../models/arabic-words');

// Half of the machine, and more of a small one, where few call at once and each waits for every word: a sentence takes
// two threads two thirds of the time. Calls, LiveKit and the database need the rest, and threads that wait for a core spin.
const cores = availableParallelism();
const threads = Math.min(4, Math.max(Math.min(2, cores), Math.floor(cores / 2)));

/** One utterance to be heard, and what is known about it beforehand. */
export interface Utterance {
  samples: Int16Array;
  sampleRate: number;
  language: Language | null;
  expected: Expected;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal;
}

/** The chosen recogniser, and beside it the one of single Arabic words. */
export class Ears {
  readonly id: string;
  readonly hears: Exclude<Hears, 'nobody'>;
  readonly #large: Sherpa;
  readonly #words: Sherpa | null;

  private constructor(id: string, hears: Exclude<Hears, 'nobody'>, large: Sherpa, words: Sherpa | null) {
    this.id = id;
    this.hears = hears;
    this.#large = large;
    this.#words = words;
  }

  /** Loads what `models use` chose; null when nothing was. Throws `HatifError` when it cannot be loaded. */
  static async load(modelsDir: string): Promise<Ears | null> {
    const active = await readActive(modelsDir);
    if (active === null) return null;
    const layout = await readLayout(active.directory);
    const audience = await audienceOf(layout);
    const large = await Sherpa.load(layout, { threads, around: layout.kind === 'ctc' ? 1 : 0.5 });
    // Synthesised callers were not among the people it learned from: it would only mishear them.
    const words =
      audience === 'people'
        ? await Sherpa.load(await readLayout(shippedWords), { threads: 1, around: 0.5 })
        : null;
    return new Ears(active.id, audience === 'people' ? 'people' : 'test_callers', large, words);
  }

  async hear(utterance: Utterance): Promise<Heard> {
    const { language, expected } = utterance;
    if (expected === null || language !== 'ar' || !this.#words) return this.#hearLarge(utterance);
    const { text: small } = await decode(this.#words, utterance, '');
    if (!isBelievable(small)) return this.#hearLarge(utterance);
    // Enough to see whether a sentence was said: one decoding, where both languages would take up to three.
    const { text } = await decode(this.#large, utterance, language);
    return chooseReading({ text, language, confidence: 0.5 }, small, expected);
  }

  async #hearLarge(utterance: Utterance): Promise<Heard> {
    const { samples, sampleRate, language } = utterance;
    if (this.#large.kind === 'whisper') {
      const heard: Heard[] = [];
      for (const piece of pieces(samples, sampleRate)) {
        const seconds = piece.length / sampleRate;
        const read = (as: Language | '') => decode(this.#large, { ...utterance, samples: piece }, as);
        heard.push(await hearWithWhisper(read, seconds, heard[0]?.language ?? language));
      }
      return joinedHearing(heard, language);
    }
    const { text } = await decode(this.#large, utterance, '');
    // A CTC model of both languages shows in its letters which one it heard.
    return { text, language: languageOf(text) ?? language ?? 'en', confidence: text === '' ? 0 : 0.8 };
  }
}

/** What was said in all pieces, in the language of the first. */
function joinedHearing(heard: readonly Heard[], language: Language | null): Heard {
  const [first, ...others] = heard.filter(({ text }) => text !== '');
  if (!first) return { text: '', language: language ?? 'en', confidence: 0 };
  return others.reduce(
    (all, { text, confidence }) => ({
      ...all,
      text: `${all.text} ${text}`,
      confidence: Math.min(all.confidence, confidence),
    }),
    first,
  );
}

function decode(recogniser: Sherpa, utterance: Utterance, language: Language | ''): Promise<Decoded> {
  return recogniser.decode(toFractions(utterance.samples), utterance.sampleRate, language, utterance.signal);
}
