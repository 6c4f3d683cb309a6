import type { Database } from '../../../db/client.ts';
import { updateHandoff } from '../../../db/queries/handoffs.ts';
import { selectHumansOf } from '../../../db/queries/handoff-views.ts';
import { selectLastLines, type MessageRow } from '../../../db/queries/journal.ts';
import { beginning } from '../../../shared/clean.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { ownCall, type CaseChange, type OwnCall } from './own-call.ts';
import type { ProposedFor } from './propose.ts';
import { ledBy, readCase, type Case } from './wrap-up.ts';

/** What is read of a long call: its last lines, each as long as anybody speaks at a time, in letters. */
const mostLines = 200;
const longestLine = 600;

/** A call that is over for whoever led it, to be summed up. */
export interface ToSumUp {
  lines: { by: MessageRow['speaker']; text: string }[];
  /** What the rules say of it. */
  facts: string;
  /** Of the humans who were in it, in both languages. */
  names: string[];
  /** Of who will read it. */
  language: Language;
  /** Of the business: how its telephone numbers are written. */
  region: string;
}

/** Sums a call up better than rules can; null where nothing can in time, or what came is not fit to be proposed. */
export type SumUp = (call: ToSumUp) => Promise<string | null>;

type For = Pick<ProposedFor, 'centre' | 'language'>;

/**
 * {@link readCase}, with the summary by `sumUp` once the call is over for whoever led it. It is asked outside of any
 * transaction, and what it says is kept, so that the form that is saved is measured by the one that was shown.
 */
export async function readCaseSummed(db: Database, change: CaseChange, of: For, sumUp: SumUp): Promise<Case> {
  const { read, call } = await ownCall(db, change, async (own) => {
    const before = await readCase(own, of);
    return { done: { read: before, call: await toSumUp(own, before, of) } };
  });
  const summary = call && (await sumUp(call));
  if (summary === null) return read;
  return ownCall(db, change, async (own) => {
    const now = await readCase(own, of);
    // Another tab was quicker, or there is nothing left to be summed up.
    if (!(await toSumUp(own, now, of))) return { done: now };
    const proposed = { ...now.proposed, summary };
    await updateHandoff(own.tx, now.handoffId, { wrapUpProposed: proposed });
    return { done: { ...now, proposed } };
  });
}

/** Null while the human is in the call, where it has been summed up, and where nothing was said or may be kept. */
async function toSumUp(own: OwnCall, { proposed }: Case, { centre, language }: For): Promise<ToSumUp | null> {
  const { leftAt, wrapUpProposed } = await ledBy(own);
  if (leftAt === null || wrapUpProposed !== null) return null;
  const { tx, call } = own;
  const last = await selectLastLines(tx, call.conversationId, mostLines);
  const lines = last
    .filter(({ startedAt }) => startedAt <= leftAt)
    .map(({ speaker, text }) => ({ by: speaker, text: beginning(text, longestLine) }));
  if (!lines.some(({ by }) => by === 'caller')) return null;
  const names = (await selectHumansOf(tx, call.id)).flatMap(({ nameAr, nameEn }) => [nameAr, nameEn]);
  return { lines, facts: proposed.summary, names, language, region: centre.region };
}
