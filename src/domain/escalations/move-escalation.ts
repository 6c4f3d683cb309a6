import type { Queryable } from '../../db/client.ts';
import { updateEscalation } from '../../db/queries/escalations.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { appendEvent } from '../events/events.ts';

/** The humans of another department see to it from here on. */
export async function moveEscalation(
  tx: Queryable,
  { id, department }: { id: string; department: Department },
): Promise<void> {
  await updateEscalation(tx, id, { department });
  await appendEvent(tx, { type: 'escalation_changed', escalationId: id, data: { department } });
}
