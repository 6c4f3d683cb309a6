import type { Centre } from '../../config/centre.ts';
import type { HandoffRow } from '../../db/queries/handoffs.ts';
import type { QueueRow } from '../../db/queries/queue.ts';
import type { Department, Language } from '../../shared/vocabulary.ts';

/** A caller who is, or was, on the line for a human. */
export type QueueEntry = QueueRow;

/** A human in a caller's room, or on the way there. */
export type Handoff = HandoffRow;

export type QueueOutcome = NonNullable<QueueEntry['outcome']>;
export type HandoffEnd = NonNullable<Handoff['end']>;

/** What of the business file the queue goes by. */
export type QueueCentre = Pick<Centre, 'queue'>;

/** A caller who asks to be put in line. */
export interface NewEntry {
  callId: string;
  conversationId: string;
  escalationId: string | null;
  department: Department;
  language: Language | null;
  skills?: readonly string[] | undefined;
  /** As the rule that calls the human says it; `safety` goes before others. */
  reasonCode: string;
  premium: boolean;
  at: Date;
  /** The row whose place they keep: they come back, or are passed on. */
  keepsPlaceOf?: string | undefined;
  /** The one human who is to have them, for a while. */
  forAgentId?: string | undefined;
}
