import type { Queryable } from '../../db/client.ts';
import { selectCallOf } from '../../db/queries/calls.ts';
import { insertNotification } from '../../db/queries/notifications.ts';
import type { Department } from '../../shared/vocabulary.ts';

interface Common {
  department: Department;
  conversationId?: string | null | undefined;
  customerId?: string | null | undefined;
}

/** What the outside is told. Ids, numbers and codes only: nothing that a person said, and nobody's name. */
export type NewNotification =
  | (Common & {
      type: 'escalation';
      escalationId: string;
      ticketId?: string | null | undefined;
      reason: string;
      /** The centre's own number of the colleague on call, who is to be rung now. */
      onCall?: string | undefined;
    })
  | (Common & {
      type: 'callback';
      escalationId: string;
      ticketId?: string | null | undefined;
      reason: string;
      /** Until when the call back was promised. */
      callbackBy: Date;
    })
  | (Common & {
      /** Nobody could be reached on the telephone who was promised a call back. */
      type: 'callback_unreached';
      escalationId: string;
      ticketId?: string | null | undefined;
      reason: string;
    })
  | (Common & { type: 'ticket_high'; ticketId: string; number: string; priority: 'high' | 'urgent' });

/**
 * Notes something for the outside in the transaction in which it happens; the targets are told of it. Its
 * id stays the same however often it is sent.
 */
export async function notify(tx: Queryable, notification: NewNotification): Promise<{ id: string }> {
  const { type, ...about } = notification;
  const { conversationId } = about;
  const facts = { ...about, callId: conversationId ? await selectCallOf(tx, conversationId) : null };
  const data = Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== null),
  );
  return { id: await insertNotification(tx, { type, data }) };
}
