import type { Centre } from '../../config/centre.ts';
import type { Database } from '../../db/client.ts';
import { asHuman, type Sight } from './as-human.ts';
import { readCall, type CallSeen } from './call-view.ts';
import { customerCard, type Card } from './customer-card.ts';

/** A call and the card of its caller, as somebody at the desk sees them. Throws `call_unknown`. */
export async function seeCall(
  db: Database,
  sight: Sight,
  of: { callId: string; centre: Centre; at: Date },
): Promise<{ seen: CallSeen; card: Card; agentId: string | null }> {
  return asHuman(db, sight, async (tx, agentId) => {
    const seen = await readCall(tx, of);
    return { seen, card: await customerCard(tx, seen), agentId };
  });
}
