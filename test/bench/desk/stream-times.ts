import { randomUUID } from 'node:crypto';
import type { Database } from '../../../src/db/client.ts';
import { transact } from '../../../src/db/transact.ts';
import { finishCall, Lease, openCall } from '../../../src/domain/calls/index.ts';
import { writeJournal } from '../../../src/domain/calls/journal/write-journal.ts';
import { escalate } from '../../../src/domain/escalations/index.ts';
import { enqueue, type QueueEntry } from '../../../src/domain/queue/index.ts';
import { EventStream, type ToldEvent } from '../../helpers/event-stream.ts';
import { shippedCentre } from '../../helpers/tickets.ts';
import { figureOf, type Figure } from '../measure.ts';
import { DeskBrowser } from './browser.ts';
import { DeskServer, type DatabaseKind } from './desk-server.ts';
import { lineAt } from './line.ts';

const callers = 60;
const linesOfCall = 5;
/** The first ones find a process that has never done it. */
const unmeasured = 5;
const department = 'sales';

/**
 * A wish for a human is written as a job writes it → the desk is told over its stream that it rings; it accepts → it has the
 * token; a line is written → the desk is told. The server is a process of its own. Goal: p95 200 ms for the first and the last.
 */
export async function streamTimes(kind: DatabaseKind): Promise<Figure[]> {
  await using server = await DeskServer.start(kind);
  const { db, logger } = server.context;
  const [person] = await server.people(1, [department]);
  using browser = await DeskBrowser.signIn(server.url, person?.email ?? '');
  await browser.open();
  const { url, headers } = browser.events;
  await using stream = await EventStream.open(url, headers);
  await stream.next(({ event }) => event === 'hello');
  await browser.post('/me/status', { status: 'available' });
  const lease = new Lease({ db, logger, kind: 'job' });
  await lease.begin();
  const times = { ring: [] as number[], accepted: [] as number[], told: [] as number[] };
  for (let caller = -unmeasured; caller < callers; caller += 1) {
    const found = await oneCaller({ db, browser, stream, workerId: lease.id });
    if (caller < 0) continue;
    times.ring.push(found.ring);
    times.accepted.push(found.accepted);
    times.told.push(...found.told);
  }
  await lease.end();
  return [
    figureOf(`desk, ${kind}: escalation → ring`, 'ms', times.ring),
    figureOf(`desk, ${kind}: accept → token`, 'ms', times.accepted),
    figureOf(`desk, ${kind}: event → desk`, 'ms', times.told),
  ];
}

interface Scene {
  db: Database;
  browser: DeskBrowser;
  stream: EventStream;
  workerId: string;
}

/** A caller who asks for a human, is accepted, says some lines and hangs up. */
async function oneCaller({ db, browser, stream, workerId }: Scene) {
  const room = `call-${randomUUID()}`;
  const call = await openCall(db, { source: 'web', room, workerId, jobId: room });
  const { id: callId, conversationId, epoch } = call;
  const { id: entryId } = await transact(db, async (tx) => {
    const wish = { conversationId, department, reason: 'asked', summary: '-', transcriptPointer: callId };
    const { id: escalationId } = await escalate(tx, { ...wish, callbackBy: null });
    return enqueue(tx, { ...waiting, callId, conversationId, escalationId, at: new Date() }, shippedCentre);
  });
  const written = performance.now();
  const rung = await stream.next((event) => rings(event, entryId), 30_000);
  const ring = performance.now() - written;
  const { offerId } = rung.data['data'] as { offerId: string };
  const asked = performance.now();
  await (await browser.post(`/offers/${offerId}/accept`, {})).json();
  const accepted = performance.now() - asked;
  const told: number[] = [];
  for (let seq = 1; seq <= linesOfCall; seq += 1) {
    await writeJournal(db, { holder: { callId, epoch }, entries: [lineAt(seq)] });
    const committed = performance.now();
    await stream.next((event) => progressed(event, callId, seq));
    told.push(performance.now() - committed);
  }
  const ending = { language: 'en', department, summary: '-', sentiment: 0, followUp: false } as const;
  await finishCall(db, { callId, epoch, outcome: 'escalated', ...ending, endedAt: new Date() });
  return { ring, accepted, told };
}

const waiting: Pick<QueueEntry, 'department' | 'language'> & { reasonCode: string; premium: boolean } = {
  department,
  language: 'en',
  reasonCode: 'asked_for_human',
  premium: false,
};

function rings({ event, data }: ToldEvent, entryId: string): boolean {
  const { entryId: id, state } = (data['data'] ?? {}) as { entryId?: string; state?: string };
  return event === 'queue_changed' && id === entryId && state === 'offered';
}

function progressed({ event, data }: ToldEvent, callId: string, seq: number): boolean {
  const { seq: told } = (data['data'] ?? {}) as { seq?: number };
  return event === 'call_progressed' && data['callId'] === callId && told === seq;
}
