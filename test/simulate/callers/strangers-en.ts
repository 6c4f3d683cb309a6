import type { SimulatedCaller } from '../types.ts';

/** Callers in English who say things as strangers do: corrected, twice, beside the point, several at once. */
export const strangersInEnglish: SimulatedCaller[] = [
  {
    name: 'corrects the name while the phone is asked for',
    language: 'en',
    mood: 'confused',
    does: {
      name: ['Omar Haddad'],
      phone: ['sorry, my name is Omar Haddadi', '0551234567'],
      service: ['how much is the fiber 300 plan'],
    },
    expected: {
      department: 'sales',
      outcome: 'resolved',
      fields: { name: 'Omar Haddadi', phone: '+966551234567' },
    },
  },
  {
    name: 'corrects the phone while the e-mail is asked for',
    language: 'en',
    mood: 'hurried',
    does: {
      phone: ['0551234567'],
      email: ['no wait, my phone number is 0559876543', 'skip'],
      service: ['how much is the fiber 300 plan'],
    },
    expected: { department: 'sales', outcome: 'resolved', fields: { phone: '+966559876543' } },
  },
  {
    name: 'says at the read-back that all but the phone is right',
    language: 'en',
    mood: 'calm',
    does: {
      phone: ['0551234567', '0559876543'],
      service: ['how much is the fiber 300 plan'],
      details_right: ['it is all correct except my phone number', 'yes'],
    },
    expected: { department: 'sales', outcome: 'resolved', fields: { phone: '+966559876543' } },
  },
  {
    name: 'corrects the phone in the middle of a complaint',
    language: 'en',
    mood: 'angry',
    does: {
      service: ['I want to complain about a parcel that arrived broken'],
      since: ['sorry, my phone number is 0559876543, not the one I gave you', 'since monday'],
      order: ['48217'],
      wanted: ['a refund'],
    },
    expected: {
      department: 'complaints',
      outcome: 'ticket',
      tickets: [{ department: 'complaints', says: [/parcel/, /monday/, /48217/, /refund/] }],
      fields: { phone: '+966559876543' },
    },
  },
  {
    name: 'says the name twice',
    language: 'en',
    mood: 'calm',
    does: { name: ['Sara Ahmed, Sara Ahmed'], service: ['reception please'], describe: ['goodbye'] },
    expected: { department: 'reception', outcome: 'abandoned', fields: { name: 'Sara Ahmed' } },
  },
  {
    name: 'has a title and a name that is also a word',
    language: 'en',
    mood: 'calm',
    does: { name: ['Dr. Will Grant'], service: ['reception please'], describe: ['goodbye'] },
    expected: { department: 'reception', outcome: 'abandoned', fields: { name: 'Will Grant' } },
  },
  {
    name: 'asks whether anybody hears before giving the name',
    language: 'en',
    mood: 'confused',
    does: {
      name: ['hello can you hear me', 'Huda Salem'],
      service: ['reception please'],
      describe: ['goodbye'],
    },
    expected: { department: 'reception', outcome: 'abandoned', fields: { name: 'Huda Salem' } },
  },
  {
    name: 'says the phone in groups',
    language: 'en',
    mood: 'calm',
    does: { phone: ['050 1234 567'], service: ['reception please'], describe: ['goodbye'] },
    expected: { department: 'reception', outcome: 'abandoned', fields: { phone: '+966501234567' } },
  },
  {
    name: 'gives two numbers in one breath',
    language: 'en',
    mood: 'hurried',
    does: { phone: ['0551234567 or 0501234567'], service: ['reception please'], describe: ['goodbye'] },
    expected: { department: 'reception', outcome: 'abandoned', fields: { phone: '+966551234567' } },
  },
  {
    name: 'says the address with "at the rate"',
    language: 'en',
    mood: 'calm',
    does: {
      email: ['nora dot hill at the rate outlook dot com'],
      service: ['reception please'],
      describe: ['goodbye'],
    },
    expected: { department: 'reception', outcome: 'abandoned', fields: { email: 'nora.hill@outlook.com' } },
  },
  {
    name: 'says the address twice',
    language: 'en',
    mood: 'talkative',
    does: {
      email: ['sara at gmail dot com, that is sara at gmail dot com'],
      service: ['reception please'],
      describe: ['goodbye'],
    },
    expected: { department: 'reception', outcome: 'abandoned', fields: { email: 'sara@gmail.com' } },
  },
  {
    name: 'tells complaints about a technician and stays there',
    language: 'en',
    mood: 'angry',
    does: {
      service: [{ keys: '2' }],
      describe: ['the technician was rude to my mother'],
      since: ['yesterday'],
      order: ['I do not have one'],
      wanted: ['an apology'],
    },
    expected: {
      department: 'complaints',
      outcome: 'ticket',
      tickets: [{ department: 'complaints', says: [/technician/, /apology/] }],
    },
  },
  {
    name: 'tells complaints that a package was opened',
    language: 'en',
    mood: 'angry',
    does: {
      service: [{ keys: '2' }],
      describe: ['my package came opened and half empty'],
      since: ['this morning'],
      order: ['51234'],
      wanted: ['send me a new one'],
    },
    expected: {
      department: 'complaints',
      outcome: 'ticket',
      tickets: [{ department: 'complaints', says: [/package/, /51234/] }],
    },
  },
  {
    name: 'wants to buy a router',
    language: 'en',
    mood: 'hurried',
    does: { service: ['I would like to buy a router for my flat'], anything_else: ['no thank you, goodbye'] },
    expected: { department: 'sales', outcome: 'resolved', lead: { interest: /router/ } },
  },
  {
    name: 'does not want support but sales',
    language: 'en',
    mood: 'hurried',
    does: {
      service: ['not support, sales please'],
      describe: ['how much is the fiber 300 plan', 'no thank you, goodbye'],
    },
    expected: { department: 'sales', outcome: 'resolved' },
  },
  {
    name: 'does not want a human',
    language: 'en',
    mood: 'undecided',
    does: {
      service: [{ keys: '1' }],
      describe: [
        "I don't want to talk to a human, just tell me how much the fiber 300 plan is",
        'no thank you, goodbye',
      ],
    },
    expected: { department: 'sales', outcome: 'resolved' },
  },
  {
    name: 'tells of a goodbye and goes on',
    language: 'en',
    mood: 'angry',
    does: {
      service: [{ keys: '2' }],
      describe: ['your agent said goodbye and hung up on me'],
      since: ['today'],
      order: ['skip'],
      wanted: ['an apology'],
    },
    expected: {
      department: 'complaints',
      outcome: 'ticket',
      tickets: [{ department: 'complaints', says: [/hung up/] }],
    },
  },
  {
    name: 'has to go in the middle of a complaint',
    language: 'en',
    mood: 'hurried',
    does: {
      service: [{ keys: '2' }],
      describe: ['the driver left my laptop in the rain'],
      since: ['I have to go, bye'],
    },
    expected: { department: 'complaints', outcome: 'ticket', tickets: [{ says: [/laptop/] }] },
  },
  {
    name: 'hangs up in the middle of a fault',
    language: 'en',
    mood: 'angry',
    does: {
      service: [{ keys: '3' }],
      describe: ['the router keeps restarting every hour'],
      worked: ['HANG UP'],
    },
    expected: {
      department: 'support',
      outcome: 'ticket',
      tickets: [{ department: 'support', says: [/router/] }],
    },
  },
  {
    name: 'books a day and takes it back in one breath',
    language: 'en',
    mood: 'undecided',
    does: {
      service: [{ keys: '4' }],
      describe: ['I want to book an appointment'],
      when: ['not tuesday, wednesday the 9th of December at 9:30 in the morning'],
    },
    expected: {
      department: 'reception',
      outcome: 'resolved',
      appointments: ['2026-12-09T09:30:00+03:00'],
    },
  },
  {
    name: 'books by day, ordinal, month and year',
    language: 'en',
    mood: 'calm',
    does: {
      service: [{ keys: '4' }],
      describe: ['I need an appointment'],
      when: ['the 16th of December 2026 at ten in the morning'],
    },
    expected: {
      department: 'reception',
      outcome: 'resolved',
      appointments: ['2026-12-16T10:00:00+03:00'],
    },
  },
  {
    name: 'books a week from a named day',
    language: 'en',
    mood: 'calm',
    does: {
      service: [{ keys: '4' }],
      describe: ['I need an appointment'],
      when: ['a week from tuesday at 11 am'],
    },
    expected: {
      department: 'reception',
      outcome: 'resolved',
      appointments: ['2026-12-08T11:00:00+03:00'],
    },
  },
  {
    name: 'has a swollen battery',
    language: 'en',
    mood: 'in danger',
    does: { service: [{ keys: '3' }], describe: ['the battery of the router is swollen and hot'] },
    expected: {
      department: 'support',
      outcome: 'escalated',
      escalation: 'safety',
      tickets: [{ severity: 'critical', says: [/swollen/] }],
    },
  },
  {
    name: 'has a Fire TV and no fire',
    language: 'en',
    mood: 'calm',
    does: {
      service: [{ keys: '3' }],
      describe: ['my Fire TV does not connect to the wifi', 'goodbye'],
      worked: ['no'],
    },
    expected: {
      department: 'support',
      outcome: 'ticket',
      tickets: [{ department: 'support', says: [/Fire TV/] }],
    },
  },
  {
    name: 'is recorded a television’s farewell',
    language: 'en',
    mood: 'calm',
    does: {
      service: ['how much is the fiber 300 plan'],
      anything_else: ['Thanks for watching!', 'no thank you'],
    },
    expected: { department: 'sales', outcome: 'resolved' },
  },
];
