import { formKey } from '../../config/number-forms.ts';
import type { Kept, Thing } from './types.ts';
import { isOurs, unknownPassword, type Owner } from './wanted.ts';

/** What of a thing is otherwise; a password is never shown. */
export interface Difference {
  field: string;
  from: string | readonly string[] | null;
  to: string | readonly string[] | null;
}

/** One thing that is to be done, or that stays as it is. */
export type Change =
  | { do: 'create'; wanted: Thing; differences: Difference[] }
  | { do: 'update'; wanted: Thing; kept: Kept; differences: Difference[] }
  | { do: 'keep'; wanted: Thing; kept: Kept }
  | { do: 'remove'; kept: Kept };

/** How the telephony becomes what the business file says. */
export interface Plan {
  changes: Change[];
  /** What is no longer in the business file and stays, as it was not said to be removed. */
  stale: Kept[];
  /** What stands in the way, with what to do; nothing is changed while something does. */
  conflicts: string[];
}

/** The changes of a plan that change something. */
export function dueIn({ changes }: Pick<Plan, 'changes'>): Exclude<Change, { do: 'keep' }>[] {
  return changes.filter((change) => change.do !== 'keep');
}

/** What a change is about: as it is to be, or as it was where it is removed. */
export function thingOf(change: Change): Thing {
  return change.do === 'remove' ? change.kept : change.wanted;
}

/** Compares what is wanted with what there is. What others made is left alone. */
export function planTelephony(
  wanted: readonly Thing[],
  kept: readonly Kept[],
  { owner, prune }: { owner: Pick<Owner, 'agentName'>; prune: boolean },
): Plan {
  const matched = new Set<Kept>();
  const changes = wanted.map((thing): Change => {
    const found = kept.find(({ what, name }) => what === thing.what && name === thing.name);
    if (!found) return { do: 'create', wanted: thing, differences: differencesOf(null, thing) };
    matched.add(found);
    const differences = differencesOf(found, thing);
    return differences.length > 0
      ? { do: 'update', wanted: thing, kept: found, differences }
      : { do: 'keep', wanted: thing, kept: found };
  });
  const others = kept.filter((thing) => !matched.has(thing));
  const unwanted = others.filter((thing) => isOurs(thing, owner));
  const removed = prune ? unwanted : [];
  return {
    changes: [...removed.map((thing): Change => ({ do: 'remove', kept: thing })), ...changes],
    stale: prune ? [] : unwanted,
    conflicts: others
      .filter((thing) => !removed.includes(thing))
      .flatMap((thing) => conflictsWith(thing, wanted, isOurs(thing, owner))),
  };
}

/** LiveKit lets one trunk alone have a number. */
function conflictsWith(other: Kept, wanted: readonly Thing[], ours: boolean): string[] {
  if (other.what !== 'inbound_trunk') return [];
  const held = new Set(other.numbers.map(formKey));
  const clashing = wanted.flatMap((thing) =>
    thing.what === 'inbound_trunk' ? thing.numbers.filter((number) => held.has(formKey(number))) : [],
  );
  if (clashing.length === 0) return [];
  const remedy = ours
    ? 'which the business file no longer has: `--prune` removes it'
    : 'which was not made here: take the numbers from it, or remove it (lk sip inbound delete)';
  return [
    `${clashing.join(', ')}: held by the trunk ${other.name || 'without a name'} (${other.id}), ${remedy}.`,
  ];
}

type Shown = string | readonly string[] | null;

/** The fields of a thing, as they are shown: of a password only whether it is another. */
function fieldsOf(thing: Thing): Record<string, Shown> {
  switch (thing.what) {
    case 'inbound_trunk':
      return { numbers: thing.numbers, addresses: thing.addresses, user: thing.user };
    case 'outbound_trunk':
      return {
        numbers: thing.numbers,
        address: thing.address,
        transport: thing.transport,
        user: thing.user,
      };
    case 'dispatch_rule': {
      const { rooms } = thing;
      const naming =
        rooms.by === 'other'
          ? 'not ours'
          : `${rooms.prefix}_<number dialled>${rooms.random ? '_<random>' : ''}`;
      return { trunks: thing.trunks, rooms: naming, agent: thing.agent, metadata: thing.metadata };
    }
  }
}

function differencesOf(kept: Thing | null, wanted: Thing): Difference[] {
  const before = kept ? fieldsOf(kept) : {};
  const fields = Object.entries(fieldsOf(wanted)).flatMap(([field, to]): Difference[] => {
    const from = before[field] ?? null;
    return sameShown(from, to) ? [] : [{ field, from, to }];
  });
  const [old, fresh] = [passwordOf(kept), passwordOf(wanted)];
  return old === fresh || fresh === unknownPassword
    ? fields
    : [...fields, { field: 'password', from: old && '(set)', to: fresh && (old ? '(another)' : '(set)') }];
}

function passwordOf(thing: Thing | null): string | null {
  return thing && thing.what !== 'dispatch_rule' ? thing.password : null;
}

function sameShown(one: Shown, other: Shown): boolean {
  const text = (shown: Shown): string =>
    JSON.stringify(shown === null ? [] : typeof shown === 'string' ? shown : shown.toSorted());
  return text(one) === text(other);
}
