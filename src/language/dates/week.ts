/** First weekday by country, as far as it was asked for. */
const known = new Map<string, number>();

interface WeekInfo {
  getWeekInfo(): { weekend: number[] };
}

/**
 * The weekday that the week of a country begins with, the one behind its weekend: 0 Sunday … 6 Saturday. Sunday in
 * Saudi Arabia, Egypt or Kuwait, Monday in the Emirates, Morocco or Lebanon. `region` is an ISO country; without one,
 * or with something else, it is Saudi Arabia. Where the clock (an IANA zone) is a mere offset, "Etc/GMT+2", the caller is
 * in no country that is known, and the week is that of ISO 8601.
 */
export function weekStartOf(region = 'SA', zone = ''): number {
  if (/^Etc\/GMT[+-]/i.test(zone)) return 1;
  const country = /^[A-Za-z]{2}$/.test(region) ? region.toUpperCase() : 'SA';
  const start = known.get(country) ?? startOf(country);
  known.set(country, start);
  return start;
}

/** Days of the week count from Monday, 1, to Sunday, 7, as ISO 8601 counts them. */
function startOf(country: string): number {
  const { weekend } = (new Intl.Locale(`und-${country}`) as Intl.Locale & WeekInfo).getWeekInfo();
  return ((weekend.at(-1) ?? 7) + 1) % 7;
}
