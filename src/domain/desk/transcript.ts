import type { Database, Queryable } from '../../db/client.ts';
import { selectCall } from '../../db/queries/calls.ts';
import { selectHumansOf, type HandoffView } from '../../db/queries/handoff-views.ts';
import { selectLinesAfter, type MessageRow } from '../../db/queries/journal.ts';
import { asHuman, type Sight } from './as-human.ts';
import type { Both } from './both.ts';
import { callUnknown } from './call-unknown.ts';

/** How many lines are read at a time. */
const mostLines = 500;

/** How many of the last lines are looked at for one that has not ended: one further back will not end any more. */
const lastLines = 10;

/** A line of a call; of a human, with their name. */
export type Line = Pick<
  MessageRow,
  'seq' | 'speaker' | 'channel' | 'text' | 'language' | 'startedAt' | 'endedAt' | 'interrupted' | 'heard'
> & { by: Both | null };

/** {@link transcriptAfter}, with whether lines are kept at all. Throws `call_unknown`. */
export async function readTranscript(
  db: Database,
  sight: Sight,
  { callId, after }: { callId: string; after: number },
): Promise<{ transcript: 'kept' | 'refused'; lines: Line[]; next: number }> {
  return asHuman(db, sight, async (tx) => {
    const call = await selectCall(tx, callId);
    if (!call) throw callUnknown();
    return { transcript: call.transcript, ...(await transcriptAfter(tx, call, after)) };
  });
}

/**
 * The lines of a call behind a place, in order, at most 500. `next` is where to ask on from: behind it stands what was not
 * there yet, and what had not ended, which is read again as it ended.
 */
async function transcriptAfter(
  db: Queryable,
  call: { id: string; conversationId: string },
  after: number,
): Promise<{ lines: Line[]; next: number }> {
  const rows = await selectLinesAfter(db, call.conversationId, after, mostLines);
  const humans = rows.some(({ speaker }) => speaker === 'human') ? await selectHumansOf(db, call.id) : [];
  const lines = rows.map((row) => lineOf(row, humans));
  const open = lines.slice(-lastLines).find(({ endedAt }) => endedAt === null);
  return { lines, next: open ? open.seq - 1 : (lines.at(-1)?.seq ?? after) };
}

/** A line with the name of the human who said it. */
export function lineOf(row: MessageRow, humans: readonly HandoffView[]): Line {
  const { seq, speaker, channel, text, language, startedAt, endedAt, interrupted, heard } = row;
  const line = { seq, speaker, channel, text, language, startedAt, endedAt, interrupted, heard };
  const human = humans.find(({ id }) => id === row.by);
  return { ...line, by: human ? { ar: human.nameAr, en: human.nameEn } : null };
}
