import type { TicketState } from './types.ts';

const words = {
  open: { ar: 'مَفْتُوحَة', en: 'open' },
  in_progress: { ar: 'قَيْدَ الْمُعَالَجَة', en: 'being worked on' },
  waiting_customer: { ar: 'بِانْتِظَارِ رَدِّك', en: 'waiting for your answer' },
  resolved: { ar: 'تَمَّ حَلُّهَا', en: 'resolved' },
  closed: { ar: 'مُغْلَقَة', en: 'closed' },
} as const satisfies Record<TicketState['status'], { ar: string; en: string }>;

/** How the state of a ticket is said to its customer; the Arabic with its diacritics, for the voice. */
export function statusInWords(status: TicketState['status']): { ar: string; en: string } {
  return words[status];
}
