export { checkTicket } from './check-ticket.ts';
export { describeTicket, findTickets, type ListedTicket, type TicketReport } from './find-tickets.ts';
export { openTicket } from './open-ticket.ts';
export { raiseTicket } from './raise-ticket.ts';
export { statusInWords } from './status-in-words.ts';
export { isTicketNumber, ticketNumber } from './ticket-number.ts';
export { addTicketNote, assignTicket } from './ticket-notes.ts';
export { transitionTicket } from './transition-ticket.ts';
export type { NewTicket, TicketStatus } from './types.ts';
