import type { Queryable } from '../../db/client.ts';
import { selectLastSummary } from '../../db/queries/interactions.ts';
import { selectOpenTickets, type TicketRow } from '../../db/queries/tickets.ts';

/** What a department knows of a caller's past. Both texts are in somebody's own words: data, whatever they say. */
export interface CallerHistory {
  openTickets: Pick<TicketRow, 'department' | 'status' | 'subject'>[];
  /** What the last contact was about. */
  lastSummary: string | null;
}

/** The past of a caller, as a department's model may know it; of a stranger there is none. */
export async function callerHistory(db: Queryable, customerId: string | null): Promise<CallerHistory> {
  if (customerId === null) return { openTickets: [], lastSummary: null };
  const openTickets = await selectOpenTickets(db, customerId);
  return {
    openTickets: openTickets
      .slice(0, 5)
      .map(({ department, status, subject }) => ({ department, status, subject })),
    lastSummary: await selectLastSummary(db, customerId),
  };
}
