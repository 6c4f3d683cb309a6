import type { Language } from '../shared/vocabulary.ts';
import { formKey, formsOf } from './number-forms.ts';
import { formsOfLines, type Line, type Telephone } from './telephone.ts';
import type { Text } from './texts.ts';

interface HasTelephone {
  telephone: Telephone;
  region: string;
}

/** The line of the centre on which a call came in, by the number dialled as its carrier sent it; null for none of its own. */
export function lineDialled(
  { telephone, region }: HasTelephone,
  dialled: string | null | undefined,
): Line | null {
  if (!dialled) return null;
  const forms = new Map(formsOfLines(telephone, region).map(({ form, line }) => [formKey(form), line]));
  const leads = (form: string): Line | null | undefined => forms.get(formKey(form));
  const [user = ''] = dialled.replace(/^(?:tel|sips?):/i, '').split(/[;@]/, 1);
  return leads(dialled) ?? leads(user.replace(/^%2b/i, '+')) ?? null;
}

/** The language in which a line is answered; undefined where its callers choose, and where nothing is known of it. */
export function languageOf(line: Line | null): Language | undefined {
  return line === null || line.language === 'ask' ? undefined : line.language;
}

/** The country in which a line is dialled: that of its number, or the centre's. */
export function countryOf(line: Line | null, region: string): string {
  return (line && formsOf(line.number, region).country) ?? region;
}

/** What of a centre its lines may have otherwise. */
interface HasBrand extends HasTelephone {
  company: Text;
  greeting: Text;
  hours: NonNullable<Line['hours']>;
  specialHours: NonNullable<Line['specialHours']>;
}

/** The same centre as callers of a line meet it: under its brand, with its greeting and hours. */
export function centreOnLine<C extends HasBrand>(centre: C, line: Line | null): C {
  if (!line) return centre;
  const { name, greeting, hours, specialHours } = line;
  return {
    ...centre,
    ...(name ? { company: name } : {}),
    ...(greeting ? { greeting } : {}),
    ...(hours ? { hours, specialHours: specialHours ?? [] } : {}),
    ...(!hours && specialHours ? { specialHours } : {}),
  };
}
