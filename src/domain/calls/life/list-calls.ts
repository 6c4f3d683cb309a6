import type { Queryable } from '../../../db/client.ts';
import { selectRecentCalls, type CallQuery } from '../../../db/queries/calls.ts';
import type { CallOutcome, Department, Language } from '../../../shared/vocabulary.ts';
import type { CallSource } from '../../../shared/vocabulary.ts';

export interface CallListItem {
  id: string;
  source: CallSource;
  status: 'created' | 'active' | 'ended';
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  language: Language | null;
  department: Department | null;
  outcome: CallOutcome | null;
  customerName: string | null;
  /** Numbers of the tickets opened in the call. */
  tickets: string[];
}

/** Calls that fit, the newest first, `limit` of them; `before` is where the page before ended. */
export async function listCalls(db: Queryable, query: CallQuery): Promise<CallListItem[]> {
  const rows = await selectRecentCalls(db, query);
  return rows.map(({ call, customerName, tickets }) => ({
    id: call.id,
    source: call.source,
    status: call.status,
    createdAt: call.createdAt,
    startedAt: call.startedAt,
    endedAt: call.endedAt,
    language: call.language,
    department: call.department,
    outcome: call.outcome,
    customerName,
    tickets,
  }));
}
