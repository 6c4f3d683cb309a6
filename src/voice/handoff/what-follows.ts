import type { Input } from '../../domain/dialogue/index.ts';
import type { Handoff, QueueEntry, QueueOfCall } from '../../domain/queue/index.ts';

/** Where the dialogue takes its caller to be: on the line for a human, or with one. */
export type Whereabouts = 'queue' | 'human';

/** Whom the dialogue was told of last, and in which row of the queue that human had the caller. */
export interface Told {
  handoffId: string;
  entryId: string | null;
}

/** What is known when it is to be decided how a call goes on. */
export interface Situation {
  whereabouts: Whereabouts;
  /** Null: this job has told the dialogue of nobody. */
  told: Told | null;
  rows: QueueOfCall;
  /** Who is in the room. */
  isHere: (handoffId: string) => boolean;
  /** Who is there no more, although the rows may not say so yet. */
  isLost: (handoffId: string) => boolean;
}

/** What the dialogue is to be told. */
export type Following =
  | { lead: Handoff; input: Extract<Input, { type: 'human_joined' }> }
  | { lead: null; input: Extract<Input, { type: 'human_left' | 'queue_over' }> };

/** How a call goes on, by what the rows of the queue say and who is in the room; null: as it is. */
export function whatFollows(situation: Situation): Following | null {
  const { whereabouts, told, rows, isHere, isLost } = situation;
  const { entry, humans, names } = rows;
  const leads = humans.find(({ part }) => part === 'lead') ?? null;
  const lead = leads && !isLost(leads.id) ? leads : null;
  if (lead && isHere(lead.id)) {
    if (whereabouts === 'human' && told?.handoffId === lead.id) return null;
    const name = names[lead.agentId] ?? { ar: '', en: '' };
    return { lead, input: { type: 'human_joined', name, back: lead.introducedAt !== null } };
  }
  if (whereabouts === 'queue') return entry?.state === 'over' ? whenOver(entry) : null;
  // They may be on their way back.
  if (lead && (told === null || told.handoffId === lead.id)) return null;
  if (entry === null || (leads && !lead)) return left({ why: 'lost' });
  if (entry.state === 'over') {
    const over = whenOver(entry);
    return over?.input.type === 'human_left' ? over : left({ why: 'lost' });
  }
  // Read while it was being written.
  if (!lead && (entry.state === 'joining' || entry.state === 'talking')) return null;
  if (told?.entryId === entry.id) return left({ why: 'lost' });
  const name = names[entry.forAgentId ?? ''];
  return left({ why: 'transferred', ...(name ? { name } : { department: entry.department }) });
}

/** What the end of waiting, or of a talk, means for the caller; null: nothing that they are not told otherwise. */
function whenOver({ outcome, instruction }: QueueEntry): Following | null {
  switch (outcome) {
    case 'returned':
      return left({ why: 'returned', ...(instruction === null ? {} : { instruction }) });
    case 'served':
      return left({ why: 'ended' });
    case 'no_answer':
    case 'failed':
      return { lead: null, input: { type: 'queue_over', why: 'no_answer' } };
    default:
      return null;
  }
}

function left(how: Omit<Extract<Input, { type: 'human_left' }>, 'type'>): Following {
  return { lead: null, input: { type: 'human_left', ...how } };
}
