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
    name: 'complains and answers everything',
    language: 'ar',
    mood: 'calm',
    does: {
      service: ['أريد تقديم شكوى'],
      describe: ['وصلت الشحنة متأخرة وما أحد رد علي'],
      since: ['من ثلاثة أيام'],
      order: ['أربعة ثمانية اثنان واحد سبعة'],
      wanted: ['أريد استرجاع المبلغ'],
    },
    expected: {
      department: 'complaints',
      outcome: 'ticket',
      tickets: [{ department: 'complaints', says: [/متأخرة/, /ثلاثة أيام/, /48217/, /استرجاع/] }],
    },
  },
  {
    name: 'tells everything at once',
    language: 'ar',
    mood: 'hurried',
    does: { service: ['عندي شكوى، طلبي رقم ٤٨٢١٧ متأخر من أسبوع وأبغى استرجاع المبلغ'] },
    expected: {
      department: 'complaints',
      outcome: 'ticket',
      tickets: [{ category: 'delivery', says: [/48217/, /أسبوع/, /استرجاع/] }],
      neverAsked: ['since', 'order', 'wanted'],
    },
  },
  {
    name: 'tells everything at once',
    language: 'en',
    mood: 'hurried',
    does: {
      service: [
        'I have a complaint, order number 77120 arrived damaged three days ago and I want a replacement',
      ],
    },
    expected: {
      department: 'complaints',
      outcome: 'ticket',
      tickets: [{ says: [/77120/, /three days/, /replacement/] }],
      neverAsked: ['since', 'order', 'wanted'],
    },
  },
  {
    name: 'does not know the order number',
    language: 'ar',
    mood: 'confused',
    does: {
      service: ['الجوال وصل مكسور وأنا زعلان'],
      since: ['أمس'],
      order: ['والله ما عندي الرقم'],
      wanted: ['بدي واحد جديد'],
    },
    expected: {
      department: 'complaints',
      outcome: 'ticket',
      tickets: [{ says: [/مكسور/, /أمس/, /جديد/] }],
      fields: { order: null },
    },
  },
  {
    name: 'is told twice the wrong bill',
    language: 'en',
    mood: 'talkative',
    does: {
      service: ['I was charged twice for my bill and I am not happy about it at all'],
      since: ['it happened yesterday evening when I looked at my bank account'],
      order: ['there is no order number, it is my monthly bill', 'skip'],
      wanted: ['please just give me my money back'],
    },
    expected: {
      department: 'complaints',
      outcome: 'ticket',
      tickets: [
        { category: 'billing', severity: 'high', says: [/charged twice/, /yesterday/, /money back/] },
      ],
    },
  },
  {
    name: 'changes their mind about complaining',
    language: 'en',
    mood: 'undecided',
    does: {
      service: ['I want to complain about a rude employee in the branch'],
      wanted: ['you know what, I changed my mind, forget it'],
    },
    expected: { department: 'complaints', outcome: 'resolved' },
  },
  {
    name: 'changes their mind about complaining',
    language: 'ar',
    mood: 'undecided',
    does: {
      service: ['عندي شكوى على موظف في الفرع أسلوبه سيء'],
      wanted: ['خلاص غيرت رأيي، ما أبغى أشتكي'],
    },
    expected: { department: 'complaints', outcome: 'resolved' },
  },
  {
    name: 'is angry and stays angry',
    language: 'en',
    mood: 'angry',
    does: {
      service: ['this is ridiculous, my order is late again'],
      since: ['are you idiots? I am fed up with you'],
    },
    expected: {
      department: 'complaints',
      outcome: 'escalated',
      escalation: 'angry',
      tickets: [{ priority: 'high', says: [/order is late/] }],
    },
  },
  {
    name: 'is angry and stays angry',
    language: 'ar',
    mood: 'angry',
    does: {
      service: ['أنتم نصابين، طلبي ما وصل وله أسبوع'],
      order: ['طفح الكيل معكم، هذي مهزلة'],
      since: ['طفح الكيل معكم، هذي مهزلة'],
      wanted: ['طفح الكيل معكم، هذي مهزلة'],
    },
    expected: {
      department: 'complaints',
      outcome: 'escalated',
      escalation: 'angry',
      tickets: [{ priority: 'high', says: [/ما وصل/] }],
    },
  },
  {
    name: 'is rude once and served all the same',
    language: 'ar',
    mood: 'rude',
    does: {
      service: ['التوصيل عندكم زفت، الطلب تأخر أربع أيام'],
      order: ['٥٥٢١٣'],
      wanted: ['وصلوه اليوم'],
    },
    expected: {
      department: 'complaints',
      outcome: 'ticket',
      tickets: [{ says: [/تأخر/, /55213/] }],
    },
  },
  {
    name: 'complains again about the same thing',
    language: 'en',
    mood: 'calm',
    customer: {
      name: 'Omar Hassan',
      language: 'en',
      email: 'omar.hassan@example.com',
      tickets: [
        {
          description: 'The delivery of my new laptop is late and nobody answers',
          category: 'delivery',
          department: 'complaints',
        },
      ],
    },
    does: {
      service: ['I want to complain, the delivery of my new laptop is still late and nobody answers me'],
      since: ['for two weeks'],
      wanted: ['I want it delivered'],
    },
    expected: { department: 'complaints', outcome: 'ticket', appended: 1 },
  },
  {
    name: 'hangs up over the complaint',
    language: 'en',
    mood: 'hurried',
    does: {
      service: ['I want to complain about a damaged parcel that came this morning'],
      order: ['HANG UP'],
      since: ['HANG UP'],
      wanted: ['HANG UP'],
    },
    expected: {
      department: 'complaints',
      outcome: 'ticket',
      tickets: [{ says: [/damaged parcel/] }],
    },
  },
  {
    name: 'threatens with a lawyer',
    language: 'en',
    mood: 'angry',
    does: {
      service: ['I want to complain about my bill'],
      describe: ['my bill is far too high this month'],
      order: ['my lawyer will call you if you do not fix this'],
    },
    expected: {
      department: 'complaints',
      outcome: 'escalated',
      escalation: 'legal',
      tickets: [{ priority: 'high', says: [/my bill/] }],
    },
  },
  {
    name: 'wants to be put through to sales in the middle of it',
    language: 'en',
    mood: 'undecided',
    does: {
      service: ['I want to complain about a broken router that you sold me'],
      since: ['please connect me to sales first'],
      describe: ['how much is the mesh wifi kit', 'HANG UP'],
    },
    expected: {
      department: 'sales',
      outcome: 'ticket',
      tickets: [{ says: [/broken router/] }],
      source: /mesh/,
    },
  },
];
