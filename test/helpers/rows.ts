import { asc, desc, eq } from 'drizzle-orm';
import { loadConfig } from '../../src/config/config.ts';
import { openDatabase, type Database } from '../../src/db/client.ts';
import {
  callFields,
  calls,
  callSteps,
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

/** Everything a call left in the database. */
export interface CallRows {
  call: typeof calls.$inferSelect;
  /** The newest claim of each name. */
  fields: Record<string, string | null>;
  messages: (typeof messages.$inferSelect)[];
  steps: (typeof callSteps.$inferSelect)[];
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
    const [row] = await db.select().from(calls).where(found);
    return row?.status === 'ended' ? row : undefined;
  });
  const claims = await db
    .select()
    .from(callFields)
    .where(eq(callFields.callId, call.id))
    .orderBy(asc(callFields.at), asc(callFields.seq));
  const customerId = call.customerId;
  const [customer] = customerId ? await db.select().from(customers).where(eq(customers.id, customerId)) : [];
  return {
    call,
    fields: Object.fromEntries(claims.map((claim) => [claim.name, claim.value])),
    messages: await db.select().from(messages).where(eq(messages.callId, call.id)).orderBy(asc(messages.seq)),
    steps: await db.select().from(callSteps).where(eq(callSteps.callId, call.id)).orderBy(asc(callSteps.seq)),
    effects: await db.select().from(effects).where(eq(effects.callId, call.id)),
    tickets: await db
      .select()
      .from(tickets)
      .where(eq(tickets.callId, call.id))
      .orderBy(desc(tickets.createdAt)),
    escalations: await db.select().from(escalations).where(eq(escalations.callId, call.id)),
    interactions: await db.select().from(interactions).where(eq(interactions.callId, call.id)),
    customer: customer ?? null,
    identifiers: customerId
      ? await db.select().from(customerIdentifiers).where(eq(customerIdentifiers.customerId, customerId))
      : [],
  };
}
