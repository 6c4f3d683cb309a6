import type { Centre } from '../../config/centre.ts';
import type { Database, Transaction } from '../../db/client.ts';
import { updateConversation } from '../../db/queries/conversations.ts';
import { insertDecisions, insertFields } from '../../db/queries/journal.ts';
import { insertThread, selectTicketOfMessage } from '../../db/queries/received-messages.ts';
import { transact } from '../../db/transact.ts';
import { resolveCustomer } from '../customers/index.ts';
import { escalate } from '../escalations/index.ts';
import { namedDecisions } from '../routing/index.ts';
import { describeTicket, openTicket } from '../tickets/index.ts';
import { matterOf } from './matter-of.ts';
import type { ReceivedMessage, TakenMessage } from './types.ts';

/** How long whoever sent a message waits for the database, in milliseconds. */
const patienceMs = 4_000;

/**
 * Takes a message in: its conversation, its customer and its ticket are made in one transaction, filed as the centre's
 * rules say of calls. A message that comes again gets the ticket that it has. Throws `database_unavailable`.
 */
export async function takeMessage(
  db: Database,
  message: ReceivedMessage,
  centre: Centre,
): Promise<TakenMessage> {
  return db.health.within(patienceMs, () =>
    transact(db, async (tx) => {
      const number = (await begin(tx, message, centre)) ?? (await selectTicketOfMessage(tx, message));
      if (number === null) throw new Error('a message that is there has no ticket');
      const { ticket } = await describeTicket(tx, number, message.at);
      return { ticket: number, answerBy: ticket.firstResponseDueAt };
    }),
  );
}

/** The number of the ticket of a new message; null when the message is there already. */
async function begin(tx: Transaction, message: ReceivedMessage, centre: Centre): Promise<string | null> {
  const { channel, providerId, subject, text, language, from, visitorId, at } = message;
  const conversationId = await insertThread(
    tx,
    { channel, subject, language },
    { channel, providerId, text, language, startedAt: at },
  );
  if (conversationId === null) return null;
  const claims = Object.entries(from).filter((claim): claim is [string, string] => claim[1] !== null);
  await insertFields(
    tx,
    claims.map(([name, value]) => ({ conversationId, name, value, source: 'caller', confidence: 1, at })),
  );
  const { customerId } = await resolveCustomer(tx, { conversationId, visitorId, ...from, language });
  const { department, filed, decision } = matterOf({ channel, subject, text, language, at }, centre);
  await updateConversation(tx, conversationId, { department });
  await insertDecisions(
    tx,
    namedDecisions(decision).map((named, index) => ({ ...named, conversationId, seq: 2 + index, at })),
  );
  const desk = { centre, at };
  const ticket = {
    customerId,
    conversationId,
    subject,
    description: text,
    department,
    source: channel,
    toldUnproven: true,
  };
  const { id, number } = await openTicket(tx, { ...ticket, ...filed }, desk);
  if (decision.escalate !== null)
    await escalate(tx, {
      conversationId,
      customerId,
      department,
      ticketId: id,
      reason: subject,
      reasonCode: decision.escalate,
      summary: text,
      transcriptPointer: null,
      callbackBy: null,
    });
  return number;
}
