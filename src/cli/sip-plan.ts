import { thingOf, type Change, type Difference, type Plan, type Thing } from '../domain/telephony/index.ts';

const kinds = {
  inbound_trunk: 'inbound trunk',
  outbound_trunk: 'outbound trunk',
  dispatch_rule: 'dispatch rule',
} as const satisfies Record<Thing['what'], string>;

const marks = { create: '+', update: '~', keep: '=', remove: '-' } as const satisfies Record<
  Change['do'],
  string
>;
const deeds = {
  create: 'is made',
  update: 'is changed',
  keep: 'is as it should be',
  remove: 'is removed',
} as const satisfies Record<Change['do'], string>;

/** A change on a line, and what is different on further ones. */
export function changeInWords(change: Change): string {
  const { what, name } = thingOf(change);
  return [
    `${marks[change.do]} ${kinds[what]} ${name} ${deeds[change.do]}`,
    ...('differences' in change
      ? change.differences.map((difference) => `    ${differenceInWords(difference)}`)
      : []),
  ].join('\n');
}

function differenceInWords({ field, from, to }: Difference): string {
  if (Array.isArray(from) && Array.isArray(to)) {
    const [before, after] = [new Set<string>(from), new Set<string>(to)];
    const gone = from.filter((one) => !after.has(one)).map((one) => `-${one}`);
    const come = to.filter((one) => !before.has(one)).map((one) => `+${one}`);
    return `${field}: ${[...gone, ...come].map((one) => `[${one}]`).join(' ')}`;
  }
  return from === null ? `${field}: ${written(to)}` : `${field}: ${written(from)} → ${written(to)}`;
}

function written(shown: Difference['to']): string {
  if (shown === null || shown.length === 0) return 'none';
  return typeof shown === 'string' ? shown : shown.join(', ');
}

/** A plan for programs: without passwords, and without what stays as it is in full. */
export function planAsData({ changes, stale, conflicts }: Plan): object {
  return {
    changes: changes.map((change) => {
      const { what, name } = thingOf(change);
      return {
        do: change.do,
        what,
        name,
        ...('kept' in change ? { id: change.kept.id } : {}),
        ...('differences' in change ? { differences: change.differences } : {}),
      };
    }),
    stale: stale.map(({ what, name, id }) => ({ what, name, id })),
    conflicts,
  };
}
