/** Places that write the month before the day. */
const monthFirst = new Set(['US', 'PH', 'PR', 'GU', 'VI', 'AS', 'MP', 'UM']);

/** Whether "3/12" is the twelfth of March to people of a region (ISO country). */
export function writesMonthFirst(region: string | undefined): boolean {
  return monthFirst.has(region?.toUpperCase() ?? '');
}
