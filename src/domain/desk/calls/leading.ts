import { HatifError } from '../../../errors.ts';
import { forbidden } from '../../people/index.ts';
import { endEntry, endHandoff, type Handoff, type QueueEntry } from '../../queue/index.ts';
import type { InCall } from './in-call.ts';

/** Somebody who leads a call, and the caller's row in the queue. */
export type Leading = InCall & { entry: QueueEntry };

/** The refusal of whoever is in a call beside the one who leads it. */
const rule = 'who_leads_the_call';

/** The call as led by whoever asks. Throws `forbidden` for who only talks along or is asked. */
export function leading(call: InCall): Leading {
  const { own, entry } = call;
  if (own.part !== 'lead') throw forbidden(rule);
  if (entry) return { ...call, entry };
  throw new HatifError('call_ended', 'This call is over.', { status: 410 });
}

/** How a human passes a caller on, or ends the call. */
interface Parting {
  /** What becomes of the caller's row, and of the handoff of who leads. */
  outcome: 'served' | 'returned' | 'transferred';
  end: NonNullable<Handoff['end']>;
  instruction?: string;
}

/** Everybody leaves the call; what follows for the caller, their row says. */
export async function part(call: Leading, { outcome, end, instruction }: Parting): Promise<void> {
  const { tx, own, humans, entry, at } = call;
  await endEntry(tx, entry, { outcome, at, ...(instruction === undefined ? {} : { instruction }) });
  for (const human of humans) await endHandoff(tx, human, { end: human.id === own.id ? end : 'left', at });
}

/** The assistant says goodbye to the caller, and every human leaves. */
export async function endCall(call: Leading): Promise<void> {
  await part(call, { outcome: 'served', end: 'ended' });
}
