/** Places that write the month before the day. */
const monthFirst = new Set(['US', 'PH', 'PR', 'GU', 'VI', 'AS', 'MP', 'UM']);

/** Whether "3/12" is the twelfth of March to people of a region (ISO country). */
export function writesMonthFirst(region: string | undefined): boolean {
  return monthFirst.has(region?.toUpperCase() ?? '');
}

const decimalCommas = new Set(['MA', 'DZ', 'TN', 'MR', 'FR', 'DE', 'ES', 'IT', 'BR', 'TR', 'ID']);

/** Whether people of a region (ISO country) write a decimal comma and part thousands with a point: «1.234,5». */
export function writesDecimalComma(region: string | undefined): boolean {
  return decimalCommas.has(region?.toUpperCase() ?? '');
}
