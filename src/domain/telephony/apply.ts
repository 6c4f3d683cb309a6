import { formKey } from '../../config/number-forms.ts';
import type { Change } from './plan.ts';
import type { InboundTrunk, Kept, Telephony } from './types.ts';

/**
 * Makes the changes of a plan, in an order in which no number belongs to two trunks at any time and no rule names a trunk
 * that is not there. `done` hears of each.
 */
export async function applyPlan(
  telephony: Telephony,
  changes: readonly Change[],
  done: (change: Change) => void = () => undefined,
): Promise<void> {
  const ordered = changes.toSorted((one, other) => rank(one) - rank(other));
  const gone = new Set<Change>();
  for (const change of ordered) if (await giveNumbersUp(telephony, change)) gone.add(change);
  // A trunk that is made anew has another id, by which its rule knows it.
  const renewed = (change: Change): boolean =>
    gone.size > 0 && change.do === 'keep' && change.kept.what === 'dispatch_rule';
  for (const change of ordered) {
    if (change.do === 'remove') await telephony.remove(change.kept);
    else if (change.do === 'create' || gone.has(change)) await telephony.create(change.wanted);
    else if (change.do === 'update' || renewed(change)) await telephony.update(change.kept, change.wanted);
    if (change.do !== 'keep') done(change);
  }
}

/** A rule is removed before its trunks and made after them. */
function rank(change: Change): number {
  if (change.do === 'remove') return change.kept.what === 'dispatch_rule' ? 0 : 1;
  return change.wanted.what === 'dispatch_rule' ? 3 : 2;
}

/** Takes from a trunk the numbers that it is to have no more. True where none is left, and the trunk is gone with them. */
async function giveNumbersUp(telephony: Telephony, change: Change): Promise<boolean> {
  if (change.do !== 'update') return false;
  const { kept, wanted } = change;
  if (!isInbound(kept) || wanted.what !== 'inbound_trunk') return false;
  const stays = new Set(wanted.numbers.map(formKey));
  const numbers = kept.numbers.filter((number) => stays.has(formKey(number)));
  if (numbers.length === kept.numbers.length) return false;
  // A trunk without numbers would take every call.
  if (numbers.length === 0) await telephony.remove(kept);
  else await telephony.update(kept, { ...kept, numbers });
  return numbers.length === 0;
}

function isInbound(kept: Kept): kept is InboundTrunk & { id: string } {
  return kept.what === 'inbound_trunk';
}
