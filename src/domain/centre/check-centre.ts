import type { Centre } from '../../config/centre.ts';
import { servingDepartments } from '../../config/departments.ts';
import { SURE, classifyDepartment, foldWords } from '../../language/index.ts';
import { unconfirmedDays } from '../routing/index.ts';

/**
 * Things in a business file that are allowed and may not be meant, in sentences for its operator: feasts that nobody
 * confirmed, keywords of two departments, and keywords that send nobody anywhere by themselves.
 */
export function remarksOn(centre: Centre, at: Date): string[] {
  return [...feasts(centre, at), ...collisions(centre), ...tooVague(centre)];
}

function feasts(centre: Centre, at: Date): string[] {
  return unconfirmedDays(at, centre).map(
    ({ name, date }) =>
      `${name.en} is taken to begin on ${date}, which nobody has confirmed: see \`confirmed\`.`,
  );
}

const folded = (keyword: string): string =>
  foldWords(keyword)
    .map(({ norm }) => norm)
    .join(' ');

/** Keywords that stand, in whatever spelling, in the lists of several departments. */
function collisions(centre: Centre): string[] {
  const owners = new Map<string, { word: string; keys: Set<string> }>();
  for (const [key, { keywords }] of Object.entries(servingDepartments(centre)))
    for (const word of [...keywords.ar, ...keywords.en]) {
      const entry = owners.get(folded(word)) ?? { word, keys: new Set<string>() };
      entry.keys.add(key);
      owners.set(folded(word), entry);
    }
  return [...owners.values()]
    .filter(({ keys }) => keys.size > 1)
    .map(({ word, keys }) => `“${word}” is a keyword of ${[...keys].join(' and ')}: it decides neither.`);
}

function tooVague(centre: Centre): string[] {
  const serving = servingDepartments(centre);
  return Object.entries(serving).flatMap(([key, { keywords }]) => {
    const unsure = [...keywords.ar, ...keywords.en].filter((word) => {
      const found = classifyDepartment(word, { [key]: { keywords } });
      return found !== undefined && found.confidence < SURE;
    });
    return unsure.length === 0
      ? []
      : [`Alone these words of ${key} send nobody there, others say them too: ${unsure.join(', ')}.`];
  });
}
