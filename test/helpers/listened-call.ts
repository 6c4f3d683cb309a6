import type { Database } from '../../src/db/client.ts';
import { callSessions, suggestions, transcriptionSegments } from '../../src/db/schema/index.ts';

/** Writes down a session with one line, which is its text, and one suggestion. Returns its id. */
export async function listenedCall(
  db: Database,
  text: string,
  more: Partial<typeof callSessions.$inferInsert> = {},
): Promise<string> {
  const [row] = await db
    .insert(callSessions)
    .values({ owner: 'open', callId: text, ...more })
    .returning();
  const sessionId = row?.sessionId ?? '';
  const line = { seq: 1, speaker: 'customer', isFinal: true, startTime: 0, endTime: 1 } as const;
  await db.insert(transcriptionSegments).values({ sessionId, ...line, text });
  await db.insert(suggestions).values({
    sessionId,
    run: 1,
    suggestionType: 'knowledge_article',
    key: text,
    title: text,
    content: text,
    why: text,
    confidenceScore: 0.9,
  });
  return sessionId;
}
