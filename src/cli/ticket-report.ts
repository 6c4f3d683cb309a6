import type { ListedTicket, TicketReport } from '../domain/tickets/index.ts';
import { customerInWords } from './customer-in-words.ts';

/** A line of a list of tickets. */
export function formatListedTicket({ ticket, customerName, agentName, promises }: ListedTicket): string {
  const late = isLate(promises) ? '  OVERDUE' : '';
  const whose = [customerName ?? 'unknown', agentName && `→ ${agentName}`].filter(Boolean).join(' ');
  return [
    ticket.number,
    minute(ticket.createdAt),
    ticket.status.padEnd(16),
    ticket.priority.padEnd(6),
    ticket.department.padEnd(10),
    `${whose} · ${ticket.subject}${late}`,
  ].join('  ');
}

/** A ticket for a person to read. */
export function formatTicket({ ticket, promises, customer, agent, notes, history }: TicketReport): string {
  const { firstResponseDueAt, resolutionDueAt } = ticket;
  return [
    `${ticket.number}  ${ticket.subject}`,
    `${ticket.status}, priority ${ticket.priority}, severity ${ticket.severity}`,
    `${ticket.department}, ${ticket.category}, from a ${ticket.source}, ${minute(ticket.createdAt)}`,
    `customer ${customerInWords(customer)}`,
    ...(agent ? [`assigned to ${agent.nameEn}`] : []),
    `first answer due ${due(firstResponseDueAt)}: ${promises.firstResponse}`,
    `solution due ${due(resolutionDueAt)}: ${promises.resolution}`,
    '',
    ticket.description,
    '',
    ...notes.map((note) => `${minute(note.createdAt)}  ${note.author}: ${note.text}`),
    ...history.map(
      ({ at, before, after, actor }) =>
        `${minute(at)}  ${before === null ? 'opened' : changes(before, after)}${actor === null ? '' : ` by ${actor}`}`,
    ),
  ].join('\n');
}

function isLate({ firstResponse, resolution }: TicketReport['promises']): boolean {
  return firstResponse === 'overdue' || resolution === 'overdue';
}

function changes(before: unknown, after: unknown): string {
  const was = before as Record<string, unknown>;
  return Object.entries(after as Record<string, unknown>)
    .map(([name, value]) => `${name}: ${text(was[name])} → ${text(value)}`)
    .join(', ');
}

function text(value: unknown): string {
  return value === null || value === undefined ? '–' : JSON.stringify(value).replaceAll('"', '');
}

function due(at: Date | null): string {
  return at === null ? '–' : minute(at);
}

function minute(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}
