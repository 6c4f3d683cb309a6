import type { Database, Queryable } from '../../db/client.ts';
import { isConnectionLoss } from '../../db/errors.ts';
import {
  insertEvent,
  insertEvents,
  selectEventsAfter,
  selectEventsEnd,
  type EventPosition,
  type EventRow,
} from '../../db/queries/events.ts';
import { HatifError } from '../../errors.ts';
import { bellOf } from './bell.ts';
import { pause } from '../../shared/pause.ts';

type EventType =
  | 'call_created'
  | 'call_started'
  | 'call_progressed'
  | 'call_broken'
  | 'call_ended'
  | 'customer_created'
  | 'customer_changed'
  | 'customer_erased'
  | 'customer_merged'
  | 'customer_identifier_verified'
  | 'ticket_created'
  | 'ticket_changed'
  | 'lead_created'
  | 'lead_changed'
  | 'appointment_created'
  | 'appointment_changed'
  | 'ticket_number_owed'
  | 'escalation_created'
  | 'escalation_changed'
  | 'queue_changed'
  | 'agent_changed'
  | 'handoff_changed'
  | 'suggestions_changed'
  | 'provider_failed';

/** Something that somebody watches has changed: ids and facts only, no personal text. */
interface NewEvent {
  type: EventType;
  /** Of a call, either will do. */
  conversationId?: string | undefined;
  callId?: string | undefined;
  customerId?: string | undefined;
  ticketId?: string | undefined;
  escalationId?: string | undefined;
  data?: Readonly<Record<string, string | number | boolean | null>>;
}

export interface StoredEvent {
  /** Where a reader that has read this event goes on; fit for `Last-Event-ID`. */
  cursor: string;
  type: string;
  conversationId: string | null;
  callId: string | null;
  customerId: string | null;
  ticketId: string | null;
  escalationId: string | null;
  data: unknown;
  at: Date;
}

/** The cursor before the first event there ever was. */
export const eventsBeginning = '0:0';

/** How long a watcher sleeps at most: an event may become readable when another transaction ends, unannounced. */
const lookAgainMs = 1_000;

/** Writes an event in the transaction of the change it tells of. */
export async function appendEvent(tx: Queryable, event: NewEvent): Promise<void> {
  await insertEvent(tx, { ...event, data: event.data ?? {} });
}

/** {@link appendEvent} for many calls at once, whose conversations are known. */
export async function appendEvents(
  tx: Queryable,
  events: readonly (NewEvent & { conversationId: string; callId: string })[],
): Promise<void> {
  await insertEvents(
    tx,
    events.map((event) => ({ ...event, data: event.data ?? {} })),
  );
}

/**
 * At most `limit` events after `cursor`, in an order to which nothing is ever added before its end.
 * Throws `cursor_invalid`.
 */
export async function readEvents(db: Queryable, cursor: string, limit: number): Promise<StoredEvent[]> {
  return (await selectEventsAfter(db, parseCursor(cursor), limit)).map(toStored);
}

/** The cursor after everything committed so far. */
export async function latestCursor(db: Queryable): Promise<string> {
  return formatCursor(await selectEventsEnd(db));
}

/**
 * Batches of events after `cursor`, for ever, as they come; ends when `signal` is aborted. A database that is
 * away makes it wait, not fail. Throws `cursor_invalid`.
 */
export async function* watchEvents(
  db: Database,
  cursor: string,
  signal: AbortSignal,
  limit = 200,
): AsyncGenerator<StoredEvent[], void, undefined> {
  const bell = bellOf(db);
  await using _hearing = await bell.join();
  let at = cursor;
  parseCursor(at);
  while (!signal.aborted) {
    const rung = bell.next();
    const batch = await readEvents(db, at, limit).catch(waitWhenAway);
    const last = batch.at(-1);
    if (last) {
      at = last.cursor;
      yield batch;
    }
    if (batch.length < limit) await Promise.race([rung, pause(lookAgainMs, signal)]);
  }
}

function waitWhenAway(error: unknown): [] {
  if (!isConnectionLoss(error)) throw error;
  return [];
}

function toStored(row: EventRow): StoredEvent {
  const { type, conversationId, callId, customerId, ticketId, escalationId, data, createdAt: at } = row;
  const about = { conversationId, callId, customerId, ticketId, escalationId };
  return { cursor: formatCursor(row), type, ...about, data, at };
}

/** Whether a cursor stands behind another. Throws `cursor_invalid`. */
export function isAfter(cursor: string, other: string): boolean {
  const [one, two] = [parseCursor(cursor), parseCursor(other)];
  const [xid, than] = [BigInt(one.xid), BigInt(two.xid)];
  return xid === than ? one.id > two.id : xid > than;
}

function formatCursor({ xid, id }: EventPosition): string {
  return `${xid}:${id}`;
}

const cursorForm = /^(\d{1,19}):(\d{1,18})$/;

/** Whether a text reads like a cursor. */
export function isCursor(text: string): boolean {
  return cursorForm.test(text);
}

function parseCursor(cursor: string): EventPosition {
  const [, xid, id] = cursorForm.exec(cursor) ?? [];
  if (xid === undefined || id === undefined)
    throw new HatifError('cursor_invalid', 'An event cursor reads like 123:45.', { status: 400 });
  return { xid, id: BigInt(id) };
}
