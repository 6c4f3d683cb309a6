/**
 * Older forms of one line's number, as digits with the country code, each with how it is written today: Mexico dropped
 * the 1 before mobile numbers, and mobile numbers of Brazil have a 9 before their eight digits.
 */
const older: readonly (readonly [form: RegExp, today: string])[] = [
  [/^521(\d{10})$/, '52$1'],
  [/^55([1-9]{2})([6-9]\d{7})$/, '55$19$2'],
];
/** National forms of Mexico that went with the 1: "044 55 …" and "045 …" for mobile numbers, "01 …" for others. */
const mexican = /^(?:044|045|01|1)(\d{10})$/;

/** International digits as they are written today, or undefined where they are so already. */
export function todaysForm(digits: string): string | undefined {
  for (const [form, today] of older) if (form.test(digits)) return digits.replace(form, today);
  return undefined;
}

/** Digits as dialled within a country in an older form, as they are written today. */
export function todaysNational(digits: string, region: string): string | undefined {
  if (region === 'MX') return mexican.exec(digits)?.[1];
  // With or without the 0 of a trunk call.
  const [, area, line] = region === 'BR' ? (/^0?([1-9]{2})([6-9]\d{7})$/.exec(digits) ?? []) : [];
  return area === undefined || line === undefined ? undefined : `${area}9${line}`;
}

/**
 * All E.164 forms of one subscriber's number, today's first: a Palestinian mobile has the codes +970 and +972, and a
 * Mexican or Brazilian one may be kept in its older form. A number of another country has one form.
 */
export function phoneForms(e164: string): string[] {
  const digits = e164.replace(/^\+/, '');
  const today = todaysForm(digits) ?? digits;
  const forms = [today];
  const palestinian = /^97[02](5[69]\d{7})$/.exec(today)?.[1];
  if (palestinian !== undefined) forms.splice(0, 1, `970${palestinian}`, `972${palestinian}`);
  const mexicanLine = /^52(\d{10})$/.exec(today)?.[1];
  if (mexicanLine !== undefined) forms.push(`521${mexicanLine}`);
  const [, area, line] = /^55([1-9]{2})9([6-9]\d{7})$/.exec(today) ?? [];
  if (area !== undefined && line !== undefined) forms.push(`55${area}${line}`);
  return forms.map((form) => `+${form}`);
}
