import type { Database } from '../../../db/client.ts';
import { selectKnownRooms } from '../../../db/queries/calls.ts';
import { errorCode } from '../../../errors.ts';
import type { Logger } from '../../../logger.ts';
import { createCall } from '../life/create-call.ts';
import { roomPrefix, type Rooms } from '../rooms.ts';
import { redispatch } from './redispatch.ts';

/**
 * Rooms that a telephone rule made and whose agent never came, so that no row tells of them: they get their row and
 * another agent. A room must have been seen without either twice.
 */
const seenWithout = new WeakMap<Rooms, Set<string>>();

export async function adoptOrphanRooms(db: Database, rooms: Rooms, logger: Logger): Promise<void> {
  const before = seenWithout.get(rooms) ?? new Set();
  const now = new Set<string>();
  seenWithout.set(rooms, now);
  const busy = (await rooms.busyRooms()).filter((room) => room.startsWith(roomPrefix));
  const known = new Set(await selectKnownRooms(db, busy));
  for (const room of busy.filter((name) => !known.has(name))) {
    const occupants = await rooms.occupants(room);
    if (!occupants || occupants.callers.length === 0 || occupants.agents.length > 0) continue;
    if (!before.has(room)) now.add(room);
    else await takeUp(db, rooms, logger, room);
  }
}

async function takeUp(db: Database, rooms: Rooms, logger: Logger, room: string): Promise<void> {
  try {
    const { id: callId } = await createCall(db, { source: 'sip', room });
    logger.warn({ callId }, 'orphan room adopted');
    await redispatch(rooms, { callId, epoch: 0, room, source: 'sip' }, 'broken');
  } catch (error) {
    // Another watchdog, or the agent after all, was quicker.
    if (errorCode(error) !== 'room_taken') throw error;
  }
}
