import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import type { CreateCallResponse, Language } from '../../shared/call-events.ts';
import { createCall } from './create-call.ts';
import { finishCall } from './finish-call.ts';
import type { Agents, Rooms } from './rooms.ts';

/** What starting a call works with. */
interface Needs {
  db: Database;
  rooms: Rooms;
  agents: Agents;
}

/**
 * Starts a call for a page: room, call row, agent and token. Throws `no_agent` at once when nobody would
 * answer, and `rooms_unavailable` when there is no room to be had; a room made in vain is removed.
 */
export async function startWebCall(
  { db, rooms, agents }: Needs,
  caller: { visitorId: string; language: Language | undefined },
): Promise<Omit<CreateCallResponse, 'url'>> {
  await agents.ping();
  const room = `call-${randomUUID()}`;
  const identity = `caller-${randomBytes(9).toString('base64url')}`;
  await rooms.createRoom(room);
  let started: string | undefined;
  try {
    const { id: callId } = await createCall(db, { source: 'web', room, ...caller });
    started = callId;
    await rooms.dispatchAgent(room, { callId, source: 'web', language: caller.language });
    return { callId, room, token: await rooms.callerToken({ room, identity }) };
  } catch (error) {
    await rooms.removeRoom(room).catch(() => undefined); // it closes by itself soon; the first error counts
    if (started) await endUnanswered(db, started, caller.language).catch(() => undefined);
    throw error;
  }
}

// No job has had the call yet, so its epoch is still the first.
async function endUnanswered(db: Database, callId: string, language: Language | undefined): Promise<void> {
  await finishCall(db, {
    callId,
    epoch: 0,
    outcome: 'failed',
    language: language ?? null,
    department: null,
    summary: 'No agent could be sent.',
    sentiment: 0,
    followUp: false,
    endedAt: new Date(),
  });
}
