export { checkTicket } from './check-ticket.ts';
export { createTicket } from './create-ticket.ts';
export { raiseTicket } from './raise-ticket.ts';
export { statusInWords } from './status-in-words.ts';
export { isTicketNumber, ticketNumber } from './ticket-number.ts';
