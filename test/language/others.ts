import { en } from 'chrono-node';
import recognizers from '@microsoft/recognizers-text-suite';
import { eld } from 'eld/medium';
import {
  findPhoneNumbersInText,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { Row } from './rows.ts';

/** What another library makes of a row, written as the rows' `expected` column writes it. */
export type Other = (row: Row) => string | null;

const english = recognizers.Culture.English;

function toE164(text: string, row: Row): string | null {
  const region = row.context.region ?? 'SA';
  const country = isSupportedCountry(region) ? region : 'SA';
  const found = findPhoneNumbersInText(text, country)[0]?.number ?? parsePhoneNumberFromString(text, country);
  return found?.isValid() === true ? found.number : null;
}

/** The first thing a recogniser resolved. */
function resolved(models: { resolution?: Record<string, unknown> }[]): string | null {
  const value = models[0]?.resolution?.['value'];
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : null;
}

const recognizersNumber: Other = ({ text }) => resolved(recognizers.recognizeNumber(text, english));
const recognizersEmail: Other = ({ text }) =>
  resolved(recognizers.recognizeEmail(text, english))?.toLowerCase() ?? null;
const recognizersYesNo: Other = ({ text }) => {
  const value = resolved(recognizers.recognizeBoolean(text, english));
  return value === null ? null : value === 'true' ? 'yes' : 'no';
};
/** Its own finding, brought to E.164 by libphonenumber. */
const recognizersPhone: Other = (row) => {
  const value = resolved(recognizers.recognizePhoneNumber(row.text, english));
  return value === null ? null : toE164(value, row);
};

/** Minutes that a row's zone is ahead of UTC at the row's moment. */
function offsetOf({ context }: Row): number {
  const options = { timeZone: context.zone ?? 'Asia/Riyadh', timeZoneName: 'longOffset' } as const;
  const parts = new Intl.DateTimeFormat('en', options).formatToParts(context.now);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** Its clock is the machine's, so the row's wall clock is handed over as if it were local. */
const recognizersDate: Other = (row) => {
  const { text, context } = row;
  const wall = new Date((context.now?.getTime() ?? 0) + offsetOf(row) * 60_000);
  const local = new Date(wall.getTime() + new Date().getTimezoneOffset() * 60_000);
  const [model] = recognizers.recognizeDateTime(text, english, recognizers.DateTimeOptions.None, local);
  const values = (model?.resolution?.['values'] ?? []) as { value?: string; start?: string }[];
  const last = values.at(-1);
  const value = last?.value ?? last?.start;
  return value === undefined ? null : value.slice(0, 16);
};

const chronoDate: Other = (row) => {
  const { text, context } = row;
  const timezone = offsetOf(row);
  const reference = { instant: context.now ?? new Date(), timezone };
  const [found] = en.casual.parse(text, reference, { forwardDate: true });
  if (!found) return null;
  const wall = new Date(found.start.date().getTime() + timezone * 60_000).toISOString();
  return found.start.isCertain('hour') ? wall.slice(0, 16).replace('T', ' ') : wall.slice(0, 10);
};

const eldLanguage: Other = ({ text }) => {
  const { language } = eld.detect(text);
  return language === '' ? null : language;
};

/** The libraries that do something of each kind. */
export const others: Record<string, Record<string, Other>> = {
  phone: { 'libphonenumber-js': (row) => toE164(row.text, row), 'recognizers-text': recognizersPhone },
  number: { 'recognizers-text': recognizersNumber },
  email: { 'recognizers-text': recognizersEmail },
  yes_no: { 'recognizers-text': recognizersYesNo },
  date: { 'chrono-node': chronoDate, 'recognizers-text': recognizersDate },
  language: { eld: eldLanguage },
};
