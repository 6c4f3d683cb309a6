import { sayNumber, type CountedNoun } from '../../language/index.ts';
import type { PhraseValue } from './utterance.ts';

type Words = Extract<PhraseValue, { kind: 'text' }>;

const hourNoun: CountedNoun = {
  ar: { gender: 'feminine', one: 'سَاعَة', two: ['سَاعَتَان', 'سَاعَتَيْن'], few: 'سَاعَات', many: 'سَاعَةً' },
  en: ['hour', 'hours'],
};

const minuteNoun: CountedNoun = {
  ar: {
    gender: 'feminine',
    one: 'دَقِيقَة',
    two: ['دَقِيقَتَان', 'دَقِيقَتَيْن'],
    few: 'دَقَائِق',
    many: 'دَقِيقَةً',
  },
  en: ['minute', 'minutes'],
};

/** Hours in words, as they follow a preposition. */
export function inHours(hours: number): Words {
  return counted(hours, hourNoun);
}

/** Minutes in words, as they follow a preposition. */
export function inMinutes(minutes: number): Words {
  return counted(minutes, minuteNoun);
}

/** A number in words. */
export function inWords(n: number): Words {
  return { kind: 'text', value: { ar: sayNumber(n, 'ar'), en: sayNumber(n, 'en') } };
}

function counted(count: number, noun: CountedNoun): Words {
  return {
    kind: 'text',
    value: {
      ar: sayNumber(count, 'ar', { counted: noun, case: 'oblique' }),
      en: sayNumber(count, 'en', { counted: noun }),
    },
  };
}
