import { sayDigits, sayEmail, sayPhone, sayText, sayTicket, stripDiacritics } from '../../language/index.ts';
import type { Centre } from '../../config/centre.ts';
import { departmentName } from '../../config/departments.ts';
import type { Department, Language, Source } from '../../shared/vocabulary.ts';
import { menuTexts } from './menu.ts';
import { phrases, type PhraseKey } from '../../shared/phrases/catalogue.ts';

/** A value inside a phrase; its kind says how it is written on screen and how it is read aloud. */
export type PhraseValue =
  | { kind: 'name'; value: string }
  | { kind: 'phone'; value: string }
  | { kind: 'digits'; value: string }
  | { kind: 'email'; value: string }
  | { kind: 'ticket'; value: string }
  | { kind: 'department'; value: Department }
  | { kind: 'text'; value: { ar: string; en: string } };

/** One thing to say, independent of language until it is rendered. */
export type Utterance =
  | { key: PhraseKey; wording?: number; values?: Record<string, PhraseValue>; language?: Language }
  | { text: { ar: string; en: string }; language?: Language }
  /** Taken from an article, in the language it was written in. */
  | { passage: string; language: Language; sources: Source[] };

/** A thing to say, ready: for the eye and for the voice. */
export interface Rendered {
  language: Language;
  screen: string;
  voice: string;
  /** True when the words are always the same, so that their sound may be kept. */
  fixed: boolean;
  /** The articles that the words were taken from. */
  sources?: Source[];
}

/** Writes an utterance out in `language` (its own language wins, where it has one). */
export function render(utterance: Utterance, language: Language, centre: Centre): Rendered {
  if ('passage' in utterance) {
    const { passage, language: written, sources } = utterance;
    const voice = voiced(passage, written, centre);
    return { language: written, voice, screen: onScreen(passage, written), fixed: false, sources };
  }
  const spoken = utterance.language ?? language;
  if ('text' in utterance) {
    const text = utterance.text[spoken];
    return {
      language: spoken,
      voice: voiced(text, spoken, centre),
      screen: onScreen(text, spoken),
      fixed: true,
    };
  }
  const wordings: readonly string[] = phrases[utterance.key][spoken];
  const template = wordings[Math.min(utterance.wording ?? 0, wordings.length - 1)] ?? '';
  const values = utterance.values ?? {};
  const fill = (write: (value: PhraseValue) => string, text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return value === undefined ? '' : write(value);
    });
  return {
    language: spoken,
    voice: fill((value) => aloud(value, spoken, centre), template),
    screen: fill((value) => written(value, spoken, centre), onScreen(template, spoken)),
    fixed: Object.keys(values).length === 0,
  };
}

/** Every fixed phrase of a language, as the voice says it: what is synthesised before the first call. */
export function fixedPhrases(language: Language, centre: Centre): string[] {
  const wordings = Object.values(phrases).flatMap((entry): readonly string[] => entry[language]);
  const business = [
    centre.greeting[language],
    ...centre.telephone.numbers.flatMap(({ greeting }) => greeting?.[language] ?? []),
    ...(centre.assistant ? [centre.assistant[language]] : []),
    ...(centre.consent ? [centre.consent[language]] : []),
    ...centre.rules.flatMap(({ say }) => say?.[language] ?? []),
    ...Object.values(menuTexts(centre)).map((text) => text[language]),
    ...Object.values(centre.departments).flatMap(({ texts }) =>
      [texts.welcome, texts.question].flatMap((text) => text?.[language] ?? []),
    ),
  ];
  return [
    ...business.map((text) => voiced(text, language, centre)),
    ...wordings.filter((wording) => !wording.includes('{')),
  ];
}

/** The company's name as it is written: its Arabic without the diacritics that are there for the voice. */
export function companyOnScreen({ company }: Centre): { ar: string; en: string } {
  return { ar: onScreen(company.ar, 'ar'), en: company.en };
}

/** The names of all departments by key, as they are written. */
export function departmentsOnScreen({ departments }: Centre): Record<Department, { ar: string; en: string }> {
  return Object.fromEntries(
    Object.entries(departments).map(([key, { name }]) => [key, { ar: onScreen(name.ar, 'ar'), en: name.en }]),
  );
}

/** What humans of the centre may know beside their departments, named for a screen. */
export function skillsOnScreen({ queue }: Centre): { key: string; name: { ar: string; en: string } }[] {
  return queue.skills.map(({ key, name }) => ({ key, name: { ar: onScreen(name.ar, 'ar'), en: name.en } }));
}

/** A text that somebody wrote, as the voice says it: figures and abbreviations in words, which screens show as written. */
function voiced(text: string, language: Language, { region, timeZone }: Centre): string {
  return sayText(text, language, { region, zone: timeZone });
}

function onScreen(text: string, language: Language): string {
  return language === 'ar' ? stripDiacritics(text) : text;
}

function aloud(value: PhraseValue, language: Language, centre: Centre): string {
  switch (value.kind) {
    case 'name':
      return value.value;
    case 'phone':
      return sayPhone(value.value, language, centre.region);
    case 'digits':
      return sayDigits(value.value, language);
    case 'email':
      return sayEmail(value.value, language);
    case 'ticket':
      return sayTicket(value.value, language);
    case 'department':
      return voiced(departmentName(centre, value.value)[language], language, centre);
    case 'text':
      return voiced(value.value[language], language, centre);
  }
}

// A number or an address is one left-to-right word, also inside an Arabic line.
const isolate = (text: string): string => `\u2066${text}\u2069`;

function written(value: PhraseValue, language: Language, centre: Centre): string {
  switch (value.kind) {
    case 'name':
      return value.value;
    case 'phone':
    case 'digits':
    case 'email':
    case 'ticket':
      return language === 'ar' ? isolate(value.value) : value.value;
    case 'department':
      return onScreen(departmentName(centre, value.value)[language], language);
    case 'text':
      return onScreen(value.value[language], language);
  }
}
