import type { Database } from '../../db/client.ts';
import { lockAttemptIn, selectWish, updateAttempt } from '../../db/queries/outbound.ts';
import type { Department, Language } from '../../shared/vocabulary.ts';
import { callBackRoomPrefix } from './claim.ts';

/** Whom an agent has on the line, who was called back. */
export interface CalledBack {
  attemptId: string;
  department: Department;
  /** A human was promised, and was in the room when they were called. */
  withHuman: boolean;
  /** In which they asked for it; null where nobody knows. */
  language: Language | null;
}

/** Whether a room was made for somebody who is called back. */
export function isCallBackRoom(room: string): boolean {
  return room.startsWith(callBackRoomPrefix);
}

/**
 * The call that an agent has opened in a room is the one that came of an attempt: whoever is called back there, or null where
 * nobody is. Safe to repeat.
 */
export async function joinCallBack(
  db: Database,
  { room, callId, at }: { room: string; callId: string; at: Date },
): Promise<CalledBack | null> {
  return db.transaction(async (tx) => {
    const attempt = await lockAttemptIn(tx, room);
    if (!attempt) return null;
    if (attempt.endedAt === null)
      await updateAttempt(tx, attempt.id, { callId, answeredAt: attempt.answeredAt ?? at });
    const wish = await selectWish(tx, attempt.escalationId);
    return wish && { attemptId: attempt.id, withHuman: attempt.withHuman, ...wish };
  });
}
