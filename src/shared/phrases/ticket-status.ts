/** The statuses of a ticket as a caller hears them. */
export const ticketStatusWords = {
  open: { ar: 'مَفْتُوحَة', en: 'open' },
  in_progress: { ar: 'قَيْدَ الْمُعَالَجَة', en: 'being worked on' },
  waiting_customer: { ar: 'بِانْتِظَارِ رَدِّكَ', en: 'waiting for your answer' },
  resolved: { ar: 'مَحْلُولَة', en: 'resolved' },
  closed: { ar: 'مُغْلَقَة', en: 'closed' },
} as const;
