import type { Queryable } from '../../db/client.ts';
import {
  deliverSegment,
  selectSessionOf,
  startSessionRow,
  type SessionRow,
} from '../../db/queries/assist.ts';
import { selectHandoffsOfCall } from '../../db/queries/handoffs.ts';
import { selectLinesAfter, type MessageRow } from '../../db/queries/journal.ts';
import type { AssistSpeaker } from '../../shared/assist.ts';
import { markSaid } from './sessions.ts';

/** Whose sessions those of our own calls are. */
export const ownOwner = 'hatif';
/** How many lines from before the human are read with it. */
const mostBefore = 200;

/** A line of a call of ours, as it is written down. */
type OwnLine = Pick<MessageRow, 'seq' | 'speaker' | 'text' | 'startedAt' | 'endedAt'> & {
  confidence?: number | null | undefined;
};

const speakers: Partial<Record<MessageRow['speaker'], AssistSpeaker>> = {
  caller: 'customer',
  agent: 'agent',
  human: 'agent',
};

/**
 * Has the assistant hear lines of a call of ours, in the transaction in which they are written down, while a human is in it;
 * of the first it hears what was said before, too.
 */
export async function hearOwnCall(
  tx: Queryable,
  { callId, conversationId }: { callId: string; conversationId: string },
  lines: readonly OwnLine[],
): Promise<void> {
  if (lines.length === 0) return;
  const humans = await selectHandoffsOfCall(tx, callId);
  const human = humans.find(({ joinedAt }) => joinedAt !== null);
  if (!human) return;
  const known = await selectSessionOf(tx, conversationId);
  const session =
    known ?? (await startSessionRow(tx, { owner: ownOwner, callId, conversationId, agentId: human.agentId }));
  if (!session || session.endedAt !== null) return;
  // The lines themselves are written down already.
  const heard = known ? lines : await selectLinesAfter(tx, conversationId, -1, mostBefore);
  for (const line of heard) await hearLine(tx, session, line);
}

async function hearLine(tx: Queryable, { sessionId }: SessionRow, line: OwnLine): Promise<void> {
  const speaker = speakers[line.speaker];
  if (speaker === undefined || line.text.trim() === '') return;
  const startTime = line.startedAt.getTime() / 1_000;
  const endTime = Math.max(startTime, (line.endedAt ?? line.startedAt).getTime() / 1_000);
  const delivered = await deliverSegment(
    tx,
    {
      sessionId,
      segmentRef: String(line.seq),
      speaker,
      text: line.text,
      isFinal: true,
      startTime,
      endTime,
      confidence: line.confidence ?? null,
    },
    { owner: ownOwner, wantsRun: speaker === 'customer', at: line.startedAt },
  );
  if (line.speaker === 'human' && delivered?.repeated === false)
    await markSaid(tx, sessionId, line.text, line.startedAt);
}
