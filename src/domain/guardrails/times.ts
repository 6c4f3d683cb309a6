import { clockTimesIn, findNumbers } from '../../language/index.ts';

const hour = 60;
const halfDay = 12 * hour;

/**
 * The first time of day of a text that no other text says, in whatever script or words; or null. Times that are written or
 * said as numbers are numbers, and looked at as such: here it is about «حتى الثالثة والنصف».
 */
export function unfoundTime(text: string, evidence: readonly string[], region: string): string | null {
  const times = clockTimesIn(text);
  if (times.length === 0) return null;
  const figures = findNumbers(text, { region });
  const inWords = times.filter(
    ({ span: [from, to] }) => !figures.some(({ span }) => span[0] < to && from < span[1]),
  );
  if (inWords.length === 0) return null;
  const known = new Set(evidence.flatMap((source) => clockTimesIn(source).map(({ minutes }) => minutes)));
  // "from 8 to 22": hours that stand there as numbers alone.
  for (const { value, measure } of evidence.flatMap((source) => findNumbers(source, { region })))
    if (measure === null && Number.isInteger(value) && value >= 0 && value <= 24)
      known.add((value * hour) % halfDay);
  const unfound = inWords.find(({ minutes }) => !known.has(minutes));
  return unfound ? text.slice(...unfound.span) : null;
}
