import type { SimulatedCaller } from '../types.ts';

/** Callers for whom something does not work. */
export const supportCallers: SimulatedCaller[] = [
  {
    name: 'is helped by the first step',
    language: 'en',
    mood: 'calm',
    does: {
      service: ['I get error E101 when I log in to the app'],
      worked: ['yes that worked'],
    },
    expected: { department: 'support', outcome: 'resolved', source: /e101/ },
  },
  {
    name: 'is helped by the second thing to try',
    language: 'ar',
    mood: 'calm',
    does: {
      service: ['النت عندي بطيء مرة في الليل'],
      worked: ['لا ما نفع', 'إيه اشتغل الحين'],
    },
    expected: { department: 'support', outcome: 'resolved', source: /slow-internet/ },
  },
  {
    name: 'is not helped by any step',
    language: 'en',
    mood: 'calm',
    does: {
      service: ['there is no internet and a red light on the router'],
      worked: ['no', 'still the same', 'no it did not help'],
    },
    expected: {
      department: 'support',
      outcome: 'escalated',
      escalation: 'not_solved',
      source: /no-internet/,
      tickets: [{ department: 'support', priority: 'high', says: [/red light/, /Tried in vain/] }],
    },
  },
  {
    name: 'is not helped by any step',
    language: 'ar',
    mood: 'hurried',
    does: {
      service: ['الإنترنت مقطوع والراوتر عليه لمبة حمراء'],
      worked: ['لا', 'مش شغال', 'برضو ما اشتغل'],
    },
    expected: {
      department: 'support',
      outcome: 'escalated',
      escalation: 'not_solved',
      tickets: [{ department: 'support', says: [/لمبة حمراء/] }],
    },
  },
  {
    name: 'goes through the steps with next, back and repeat',
    language: 'en',
    mood: 'confused',
    does: {
      service: ['my internet is very slow since yesterday'],
      worked: ['next', 'go back', 'repeat please', 'done, what next', 'it is working now'],
    },
    expected: { department: 'support', outcome: 'resolved', source: /slow-internet/ },
  },
  {
    name: 'says little and is asked for more',
    language: 'en',
    mood: 'confused',
    does: {
      service: ['technical support'],
      describe: ['it broke', 'I forgot my password'],
      worked: ['yes'],
    },
    expected: { department: 'support', outcome: 'resolved', source: /password/ },
  },
  {
    name: 'says little and is asked for more',
    language: 'ar',
    mood: 'confused',
    does: {
      service: ['الدعم الفني'],
      describe: ['عندي مشكلة', 'نسيت كلمة المرور حقت حسابي'],
      worked: ['نعم اشتغلت'],
    },
    expected: { department: 'support', outcome: 'resolved', source: /password/ },
  },
  {
    name: 'has a problem that nobody has written about',
    language: 'en',
    mood: 'calm',
    does: {
      service: ['support please'],
      describe: [
        'my coffee machine makes strange noises at night',
        'the coffee machine in the kitchen hums',
        'a human please',
      ],
      offer_human: ['yes'],
    },
    expected: {
      department: 'support',
      outcome: 'escalated',
      escalation: 'asked_for_human',
      tickets: [{ department: 'support', says: [/coffee machine/] }],
    },
  },
  {
    name: 'sees smoke',
    language: 'en',
    mood: 'in danger',
    does: { service: ['there is smoke coming out of my router'] },
    expected: {
      department: 'support',
      outcome: 'escalated',
      escalation: 'safety',
      tickets: [{ severity: 'critical', priority: 'urgent', says: [/smoke/] }],
    },
  },
  {
    name: 'got an electric shock',
    language: 'ar',
    mood: 'in danger',
    does: { name: ['الراوتر كهربني وطلع منه شرر'] },
    expected: {
      department: 'support',
      outcome: 'escalated',
      escalation: 'safety',
      tickets: [{ severity: 'critical', priority: 'urgent' }],
    },
  },
  {
    name: 'had their account taken over',
    language: 'en',
    mood: 'in danger',
    does: { service: ['somebody hacked my account and ordered things'] },
    expected: {
      department: 'reception',
      outcome: 'escalated',
      escalation: 'security',
      tickets: [{ severity: 'critical', priority: 'urgent' }],
    },
  },
];
