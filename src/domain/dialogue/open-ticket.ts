import { servedBy } from './state.ts';
import { effectKey, type Turn } from './turn.ts';

/** Has a ticket opened about something; what comes of it tells its number, and goes on. */
export function openTicketAbout(turn: Turn, description: string): void {
  turn.state.matter = { kind: 'doing' };
  turn.effects.push({
    type: 'open_ticket',
    key: effectKey(turn, 'open_ticket'),
    department: servedBy(turn),
    description,
  });
}
