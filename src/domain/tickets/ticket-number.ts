import { randomInt } from 'node:crypto';

/** H. M. Damm's quasigroup of order 10; the database's `is_ticket_number` has the same one. */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** A ticket number at random: `TKT-` and seven digits, the last a check digit. It may be taken. */
export function ticketNumber(): string {
  const digits = randomInt(1_000_000).toString().padStart(6, '0');
  return `TKT-${digits}${interim(digits)}`;
}

/** Whether this reads as a ticket number: a wrong digit, or two that changed places, shows. */
export function isTicketNumber(text: string): boolean {
  return /^TKT-\d{7}$/.test(text) && interim(text.slice(4)) === 0;
}

function interim(digits: string): number {
  return digits.split('').reduce((row, digit) => Number(damm[row]?.[Number(digit)]), 0);
}
