import { abbreviation } from './abbreviation.ts';
import type { SemioticClass } from './class.ts';
import { code, keyed, ticket } from './code.ts';
import { decade, figureDay, isoDay, moment, namedDay, year } from './date.ts';
import { email, url } from './electronic.ts';
import { counted, measure } from './measure.ts';
import { money } from './money.ts';
import { fraction, number, numbered, ordinal, pair, signed } from './number.ts';
import { percent } from './percent.ts';
import { grouped, international, service } from './telephone.ts';
import { time } from './time.ts';
import { version } from './version.ts';

/** Every class of things that are written otherwise than they are said; where two fit, the first is taken. */
export const semioticClasses: readonly SemioticClass[] = [
  email,
  url,
  keyed,
  moment,
  isoDay,
  figureDay,
  namedDay,
  international,
  ticket,
  version,
  decade,
  money,
  percent,
  counted,
  time,
  measure,
  service,
  grouped,
  year,
  ordinal,
  numbered,
  code,
  fraction,
  pair,
  signed,
  abbreviation,
  number,
];
