import type { Centre } from '../config/centre.ts';
import { formsOfLines } from '../config/telephone.ts';
import { companyOnScreen } from '../domain/dialogue/index.ts';
import { stripDiacritics } from '../language/index.ts';

/** A form of a number, and what its callers get; only the form where it leads nowhere. */
interface NumberForm {
  form: string;
  leadsTo: {
    number: string;
    brand: { ar: string; en: string };
    language: 'ar' | 'en' | 'ask';
    department: string | null;
    hours: 'own' | 'centre';
    trunk: string;
  } | null;
}

/** Every form in which a carrier may send a number of the centre. */
export function numbersOf(centre: Centre): NumberForm[] {
  return formsOfLines(centre.telephone, centre.region).map(({ form, line }) => ({
    form,
    leadsTo: line && {
      number: line.number,
      brand: line.name ? { ar: stripDiacritics(line.name.ar), en: line.name.en } : companyOnScreen(centre),
      language: line.language,
      department: line.department ?? null,
      hours: line.hours || line.specialHours ? 'own' : 'centre',
      trunk: line.trunk,
    },
  }));
}

export function numbersInWords(numbers: readonly NumberForm[]): string {
  if (numbers.length === 0) return 'No numbers stand under `telephone` in the business file.';
  const width = Math.max(...numbers.map(({ form }) => form.length));
  return numbers
    .map(({ form, leadsTo }) => {
      const start = form.padEnd(width);
      if (!leadsTo)
        return `${start}  not registered: numbers of several countries are dialled so at home, none of them in \`region\``;
      const { number, brand, language, department, hours, trunk } = leadsTo;
      const parts = [
        number === form ? '' : `→ ${number}`,
        `${brand.en} · ${brand.ar}`,
        language === 'ask' ? 'asks for the language' : language,
        department === null ? '' : `department ${department}`,
        hours === 'own' ? 'own hours' : '',
        `trunk ${trunk}`,
      ];
      return `${start}  ${parts.filter(Boolean).join(', ')}`;
    })
    .join('\n');
}
