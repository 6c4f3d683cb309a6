import type { Centre } from '../../config/centre.ts';
import { companyOnScreen } from '../../domain/dialogue/index.ts';
import { telephoneLink } from '../../shared/telephone-link.ts';
import { languages, type Language } from '../../shared/vocabulary.ts';

/** Places of the page that are filled before it is sent, as they stand in `src/web/index.html`. */
const places = {
  root: '<html lang="ar" dir="rtl">',
  title: '<title>هاتف · Hatif</title>',
  first: '<div id="root"></div>',
} as const;

const texts = {
  title: { ar: 'اتصل بنا', en: 'Call us' },
  coming: { ar: 'تُفتح صفحة الاتصال…', en: 'The call page is opening…' },
  ring: { ar: 'أو اتصل بنا على', en: 'Or ring us on' },
} as const satisfies Record<string, Record<Language, string>>;

/**
 * The page with whose it is, and the number that rings there, readable before its script has come: on a slow line that
 * takes many seconds. `accepts` is what the browser says of its languages.
 */
export function withFirstPaint(page: string, centre: Centre, accepts: string | undefined): string {
  const language = preferred(accepts);
  const company = escaped(companyOnScreen(centre)[language]);
  const telephone = centre.telephone.shown;
  const ring =
    telephone === null
      ? ''
      : `<p>${texts.ring[language]} <a dir="ltr" href="${telephoneLink(telephone)}">${escaped(telephone)}</a></p>`;
  const first = `<div class="first"><h1>${company}</h1><p>${texts.coming[language]}</p>${ring}</div>`;
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return page
    .replace(places.root, () => `<html lang="${language}" dir="${direction}">`)
    .replace(places.title, () => `<title>${company} · ${texts.title[language]}</title>`)
    .replace(places.first, () => `<div id="root">${first}</div>`);
}

/** The first language of a browser that the page speaks; Arabic where it speaks none, as the page itself decides. */
function preferred(accepts = ''): Language {
  const wanted = accepts.split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((tag) => languages.find((language) => language === tag) ?? [])[0] ?? 'ar';
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character);
}
