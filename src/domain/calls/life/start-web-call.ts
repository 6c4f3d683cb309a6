import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../../../db/client.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import type { CreateCallResponse } from '../../../shared/api/calls.ts';
import type { CallsAtOnce, Ringing } from './calls-at-once.ts';
import { createCall } from './create-call.ts';
import { checkDisk } from '../journal/disk.ts';
import { finishCall } from './finish-call.ts';
import { roomPrefix, type Rooms, type VoiceWorkers } from '../rooms.ts';

/** What starting a call works with. */
interface Needs {
  db: Database;
  rooms: Rooms;
  agents: VoiceWorkers;
  /** Who has how many calls on already. */
  callsAtOnce: CallsAtOnce;
  /** The folder of this installation: a call that cannot be written down is not begun. */
  dataDir: string;
}

/** A caller who is dialling, with the language they chose or the one that their browser suggests. */
type Dialling = Ringing & { language: Language | undefined; browserLanguage: Language | undefined };

/** How long a caller who is dialling waits for the database, in milliseconds. */
const patienceMs = 1_800;

/**
 * Starts a call for a page: call row, room, agent and token. Throws at once `no_agent` when nobody would answer,
 * `centre_busy` when nobody has the time, and `disk_full`; within seconds `too_many_calls`, `database_unavailable` and
 * `rooms_unavailable`. A room made in vain is removed, and a call that came to nothing is ended.
 */
export async function startWebCall(needs: Needs, caller: Dialling): Promise<Omit<CreateCallResponse, 'url'>> {
  await needs.agents.ping();
  await checkDisk(needs.dataDir);
  return needs.callsAtOnce.hold(caller, (origin) => ring(needs, { ...caller, origin }));
}

async function ring(
  { db, rooms }: Needs,
  { visitorId, origin, language, browserLanguage }: Dialling & { origin: string | undefined },
): Promise<Omit<CreateCallResponse, 'url'>> {
  const identity = `caller-${randomBytes(9).toString('base64url')}`;
  const { callId, room } = await db.health.within(patienceMs, async () => {
    const name = `${roomPrefix}${randomUUID()}`;
    const { id } = await createCall(db, { source: 'web', room: name, visitorId, origin, language });
    return { callId: id, room: name };
  });
  try {
    await rooms.createRoom(room);
    await rooms.dispatchAgent(room, { callId, source: 'web', language, browserLanguage });
    return { callId, room, token: await rooms.callerToken({ room, identity }) };
  } catch (error) {
    await rooms.removeRoom(room).catch(() => undefined); // it closes by itself soon; the first error counts
    await endUnanswered(db, callId, language).catch(() => undefined);
    throw error;
  }
}

// No job has had the call yet, so its epoch is still the first.
async function endUnanswered(db: Database, callId: string, language: Language | undefined): Promise<void> {
  await db.health.within(patienceMs, () =>
    finishCall(db, {
      callId,
      epoch: 0,
      outcome: 'failed',
      language: language ?? null,
      department: null,
      summary: 'No agent could be sent.',
      sentiment: 0,
      followUp: false,
      endedAt: new Date(),
    }),
  );
}
