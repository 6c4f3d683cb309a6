import { asc, desc, eq, sql, type Column, type SQL } from 'drizzle-orm';
import { loadConfig } from '../../src/config/config.ts';
import { openDatabase, type Database } from '../../src/db/client.ts';
import { callColumns, type CallRow } from '../../src/db/queries/calls.ts';
import {
  calls,
  conversationFields,
  conversations,
  conversationSteps,
  customerIdentifiers,
  customers,
  effects,
  escalations,
  interactions,
  messages,
  tickets,
} from '../../src/db/schema/index.ts';
import { createLogger } from '../../src/logger.ts';
import { eventually } from './eventually.ts';

/** Rows that belong to the conversation of a call; `column` names the conversation. */
export function ofCall(column: Column, callId: string): SQL {
  return sql`${column} = (select ${calls.conversationId} from ${calls} where ${calls.id} = ${callId})`;
}

/** Forgets that calls from a number broke off: the next one is not offered to go on with them. */
export async function forgetBreaksOf(db: Database, callerNumber: string): Promise<void> {
  await db.update(calls).set({ brokenAt: null }).where(eq(calls.callerNumber, callerNumber));
}

/** Everything a call left in the database. */
export interface CallRows {
  call: CallRow;
  /** The newest claim of each name. */
  fields: Record<string, string | null>;
  messages: (typeof messages.$inferSelect)[];
  steps: (typeof conversationSteps.$inferSelect)[];
  effects: (typeof effects.$inferSelect)[];
  tickets: (typeof tickets.$inferSelect)[];
  escalations: (typeof escalations.$inferSelect)[];
  interactions: (typeof interactions.$inferSelect)[];
  customer: typeof customers.$inferSelect | null;
  identifiers: (typeof customerIdentifiers.$inferSelect)[];
}

/** The database of a centre, opened by the environment the centre was started with. */
export async function openRows(env: Readonly<Record<string, string>>): Promise<Database> {
  return openDatabase(loadConfig(env), createLogger('test', 'silent'));
}

/** Waits until the call (by its id or its room) has ended, and reads all of it. */
export async function rowsOf(db: Database, which: { id: string } | { room: string }): Promise<CallRows> {
  const call = await eventually('the call to have ended in the database', async () => {
    const found = 'id' in which ? eq(calls.id, which.id) : eq(calls.room, which.room);
    const [row] = await db
      .select(callColumns)
      .from(calls)
      .innerJoin(conversations, eq(conversations.id, calls.conversationId))
      .where(found);
    return row?.status === 'ended' ? row : undefined;
  });
  const claims = await db
    .select()
    .from(conversationFields)
    .where(ofCall(conversationFields.conversationId, call.id))
    .orderBy(asc(conversationFields.at), asc(conversationFields.seq));
  const customerId = call.customerId;
  const [customer] = customerId ? await db.select().from(customers).where(eq(customers.id, customerId)) : [];
  return {
    call,
    fields: Object.fromEntries(claims.map((claim) => [claim.name, claim.value])),
    messages: await db
      .select()
      .from(messages)
      .where(ofCall(messages.conversationId, call.id))
      .orderBy(asc(messages.seq)),
    steps: await db
      .select()
      .from(conversationSteps)
      .where(ofCall(conversationSteps.conversationId, call.id))
      .orderBy(asc(conversationSteps.seq)),
    effects: await db.select().from(effects).where(ofCall(effects.conversationId, call.id)),
    tickets: await db
      .select()
      .from(tickets)
      .where(ofCall(tickets.conversationId, call.id))
      .orderBy(desc(tickets.createdAt)),
    escalations: await db.select().from(escalations).where(ofCall(escalations.conversationId, call.id)),
    interactions: await db.select().from(interactions).where(ofCall(interactions.conversationId, call.id)),
    customer: customer ?? null,
    identifiers: customerId
      ? await db.select().from(customerIdentifiers).where(eq(customerIdentifiers.customerId, customerId))
      : [],
  };
}
