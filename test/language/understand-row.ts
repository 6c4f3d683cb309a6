import * as language from '../../src/language/index.ts';
import type { Row } from './rows.ts';
import { severityInWords } from '../../src/domain/routing/index.ts';
import { centre, departments, ratingLists } from './lists.ts';

/** What the language layer makes of a row, written as the rows' `expected` column writes it. */
export function understandRow(row: Row): string | null {
  const { text, context } = row;
  switch (row.kind) {
    case 'phone':
      return language.parsePhone(text, context)?.value ?? null;
    case 'digits':
      return language.parseDigits(text, context)?.value ?? null;
    case 'number':
      return language.parseNumber(text, context)?.value.toString() ?? null;
    case 'email':
      return language.parseEmail(text, context)?.value ?? null;
    case 'yes_no':
      return language.parseYesNo(text, context)?.value ?? null;
    case 'command':
      return language.parseCommand(text, context)?.value ?? null;
    case 'name':
      return language.parseName(text, context)?.value ?? null;
    case 'date':
      return writeDate(language.parseDate(text, context)?.value);
    case 'duration':
      return language.parseDuration(text, context)?.value ?? null;
    case 'language':
      return language.detectLanguage(text)?.value ?? null;
    case 'department':
      return language.classifyDepartment(text, departments, context)?.value ?? null;
    case 'sentiment':
      return band(language.rateSentiment(text, ratingLists).value, 'negative', 'neutral', 'positive');
    case 'urgency':
      return language.rateUrgency(text, ratingLists).value >= 0.5 ? 'high' : 'low';
    case 'severity':
      return severityInWords(text, centre)?.value ?? null;
    case 'entities':
      return language
        .findEntities(text, context)
        .map(({ type, value }) => `${type}=${value}`)
        .join(';');
    case 'say':
      throw new Error('what the voice says is tested apart: its rows have no text to understand');
  }
}

function band(value: number, low: string, middle: string, high: string): string {
  return value < -0.2 ? low : value > 0.2 ? high : middle;
}

/** `2026-11-19 16:00`, `2026-11-19`, and `start/end` for a stretch that was said with both ends. */
function writeDate(date: language.DateValue | undefined): string | null {
  if (!date) return null;
  const timed = date.grain === 'minute' || date.grain === 'hour';
  const write = (iso: string): string => (timed ? iso.slice(0, 16).replace('T', ' ') : iso.slice(0, 10));
  const every = date.every === undefined ? '' : ` ${date.every}`;
  return write(date.start) + (date.end === undefined ? '' : `/${write(date.end)}`) + every;
}
