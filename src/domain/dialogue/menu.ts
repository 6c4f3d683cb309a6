import type { Centre } from '../../config/centre.ts';
import { servingDepartments, type DepartmentSettings } from '../../config/departments.ts';
import { sayDigits } from '../../language/index.ts';
import { phrases } from '../../shared/phrases/catalogue.ts';
import { languages, type Language } from '../../shared/vocabulary.ts';

type Text = Record<Language, string>;

/** How many departments the menu has keys for; zero is for a person. */
const menuKeys = 9;

/**
 * The service question with the departments of the centre: each wording but the first, which names none. The last
 * one gives every department its key, in the order of the file.
 */
export function menuTexts(centre: Centre): { about: Text; keys: Text } {
  const serving = Object.values(servingDepartments(centre)).slice(0, menuKeys);
  return {
    about: inBoth((language) =>
      fill(phrases.ask_service[language][1], { departments: list(serving, language) }),
    ),
    keys: inBoth((language) => fill(phrases.ask_service[language][2], { keys: keys(serving, language) })),
  };
}

function inBoth(write: (language: Language) => string): Text {
  const [ar, en] = languages.map(write);
  return { ar: ar ?? '', en: en ?? '' };
}

function list(serving: readonly DepartmentSettings[], language: Language): string {
  const names = serving.map(
    ({ texts, name }) => texts.about?.[language] ?? usual[language].about(name[language]),
  );
  const last = names.at(-1) ?? '';
  if (language === 'en') {
    if (names.length < 3) return names.join(' or ');
    return `${names.slice(0, -1).join(', ')}, or ${last}`;
  }
  // Before the article the word for "or" takes a vowel.
  return names
    .map((name, index) => (index === 0 ? name : `${name.startsWith('ال') ? 'أَمِ' : 'أَمْ'} ${name}`))
    .join('، ');
}

function keys(serving: readonly DepartmentSettings[], language: Language): string {
  const entries = serving.map(({ texts, name }, index) =>
    fill(phrases.menu_key[language][index === 0 ? 0 : 1], {
      department: texts.for?.[language] ?? usual[language].for(name[language]),
      digit: oblique(sayDigits(String(index + 1), language)),
    }),
  );
  return entries.join(language === 'ar' ? '، ' : ', ');
}

const usual: Readonly<Record<Language, { about: (name: string) => string; for: (name: string) => string }>> =
  {
    ar: { about: (name) => `قِسْمِ ${name}`, for: (name) => `لِقِسْمِ ${name}` },
    en: { about: (name) => name, for: (name) => name },
  };

/** Two is the only digit that an Arabic sentence bends. */
function oblique(digit: string): string {
  return digit.replace(/^اِ?ثْنَان$/u, 'اثْنَيْن');
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
