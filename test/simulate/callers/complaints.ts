import type { SimulatedCaller } from '../types.ts';

/** Callers with something to complain about. */
export const complaintCallers: SimulatedCaller[] = [
  {
    name: 'complains and answers everything',
    language: 'en',
    mood: 'calm',
    does: {
      service: ['I want to complain about a late delivery'],
      since: ['since last Sunday'],
      order: ['four eight two one seven'],
      wanted: ['I want a refund'],
    },
    expected: {
      department: 'complaints',
      outcome: 'ticket',
      tickets: [
        {
          department: 'complaints',
          category: 'delivery',
          says: [/late delivery/, /last Sunday/, /48217/, /refund/],
        },
      ],
      fields: { service: 'complaints', order: '48217' },
    },
  },
  {
    name: 'tells everything at once',
    language: 'ar',
    mood: 'hurried',
    does: {
      service: ['عندي شكوى، طلبي رقم ٤٨٢١٧ متأخر من أسبوع وأبغى استرجاع المبلغ'],
    },
    expected: {
      department: 'complaints',
      outcome: 'ticket',
      tickets: [{ category: 'delivery', says: [/48217/, /أسبوع/, /استرجاع/] }],
      neverAsked: ['since', 'order', 'wanted'],
    },
  },
];
