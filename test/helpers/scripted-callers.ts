import type { Asked, CallOutcome, Department, Language, Stage } from '../../src/shared/vocabulary.ts';
import type { Act } from './act.ts';
import type { Steps } from './converse.ts';

/** Somebody who calls, what they do, and what must come of it on every channel. */
export interface ScriptedCaller {
  name: string;
  /** The number they ring from; with one, the caller is on the telephone. */
  from?: string;
  /** The language of the page they opened. */
  language?: Language;
  steps: Steps;
  expected: {
    language: Language | null;
    outcome: CallOutcome;
    fields: { name: string | null; phone: string | null; email: string | null; service: Department | null };
    department: Department | null;
    ticket: boolean;
    escalation: boolean;
    /** A part of the path of an article that an answer was taken from. */
    source?: string;
    /** The stages entered, in order; left out where the order is not the point. */
    stages?: Stage[];
  };
}

const spokenPhone = 'zero five five one two three four five six seven';
const spokenPhoneAr = 'صفر خمسة خمسة واحد اثنان ثلاثة أربعة خمسة ستة سبعة';
const phone = '+966551234567';
const complaint = 'i want to complain about a late delivery';
/** The stages of the demo centre. */
type DemoStage = Exclude<Stage, 'contact_time'>;
const everyStage: DemoStage[] = ['language', 'name', 'phone', 'email', 'service', 'confirm', 'department'];

/** An answer to nothing that is asked. */
const beside = { say: 'next week' };

/** A complaint in English with nothing unusual: what the other callers deviate from. */
const english = {
  language: [{ say: 'english' }],
  name: [{ say: 'my name is sarah ahmed' }],
  phone: [{ say: spokenPhone }],
  email: [{ say: 'sarah dot ahmed at gmail dot com' }],
  service: [{ say: complaint }],
  confirm: [{ say: 'yes that is correct' }],
  since: [{ say: 'for two weeks' }],
  order: [{ say: 'my order number is four eight two one seven' }],
  wanted: [{ say: 'i want a refund' }],
  anything_else: [{ say: 'no thank you' }],
  message: [{ say: 'no' }],
} as const satisfies Steps;
const englishEnd = {
  language: 'en',
  outcome: 'ticket',
  fields: { name: 'Sarah Ahmed', phone, email: 'sarah.ahmed@gmail.com', service: 'complaints' },
  department: 'complaints',
  ticket: true,
  escalation: false,
} as const;

/** A question for a price in Arabic. */
const arabic = {
  language: [{ say: 'عربي' }],
  name: [{ say: 'اسمي محمد العتيبي' }],
  phone: [{ say: spokenPhoneAr }],
  email: [{ say: 'محمد نقطة أحمد آت جيميل نقطة كوم' }],
  service: [{ say: 'ما هو سعر الباقة' }],
  // Three of them are enough.
  hear_more: [{ say: 'لا شكرا' }],
  confirm: [{ say: 'نعم هذا صحيح' }],
  anything_else: [{ say: 'لا شكرا' }],
  message: [{ say: 'لا' }],
} as const satisfies Steps;
const arabicEnd = {
  language: 'ar',
  outcome: 'resolved',
  fields: { name: 'محمد العتيبي', phone, email: 'mohammed.ahmed@gmail.com', service: 'sales' },
  department: 'sales',
  ticket: false,
  escalation: false,
  source: 'products',
} as const;

/** The callers whose calls every suite makes. */
export const englishCaller: ScriptedCaller = {
  name: 'a complaint in English',
  steps: english,
  expected: { ...englishEnd, stages: everyStage },
};
export const arabicCaller: ScriptedCaller = {
  name: 'a question for a price in Arabic',
  steps: arabic,
  expected: { ...arabicEnd, stages: everyStage },
};

/** Callers who get through, each in their own way. */
const ownWays: ScriptedCaller[] = [
  {
    name: 'corrects a digit when it is read back',
    steps: {
      ...english,
      phone: [{ say: 'zero five five one two three four five six eight' }],
      confirm: [{ say: 'no the last digit is seven' }, { say: 'yes that is correct' }],
    },
    expected: { ...englishEnd, stages: everyStage },
  },
  {
    name: 'corrects a digit in Arabic',
    steps: {
      ...arabic,
      phone: [{ say: 'صفر خمسة خمسة واحد اثنان ثلاثة أربعة خمسة ستة ثمانية' }],
      confirm: [{ say: 'لا الرقم الأخير سبعة' }, { say: 'نعم هذا صحيح' }],
    },
    expected: arabicEnd,
  },
  {
    name: 'corrects the name when it is read back',
    steps: { ...english, confirm: [{ say: 'no my name is omar hassan' }, { say: 'yes that is correct' }] },
    expected: { ...englishEnd, fields: { ...englishEnd.fields, name: 'Omar Hassan' } },
  },
  {
    name: 'has no e-mail address',
    steps: { ...english, email: [{ say: 'i do not have an email' }] },
    expected: { ...englishEnd, fields: { ...englishEnd.fields, email: null }, stages: everyStage },
  },
  {
    name: 'goes over to Arabic in mid-call',
    steps: {
      ...arabic,
      language: english.language,
      name: english.name,
      phone: [{ say: 'i want to speak arabic' }, { say: spokenPhoneAr }],
      email: [{ say: 'ما عندي إيميل' }],
    },
    expected: { ...arabicEnd, fields: { ...arabicEnd.fields, name: 'Sarah Ahmed', email: null } },
  },
  {
    name: 'uses the keypad wherever it can be used',
    steps: {
      ...english,
      language: [{ keys: '2' }],
      phone: [{ keys: '0551234567' }],
      service: [{ keys: '2' }],
      confirm: [{ keys: '1' }],
      describe: [{ say: 'my order is late and nobody answers' }],
    },
    expected: { ...englishEnd, stages: everyStage },
  },
  {
    name: 'types instead of speaking',
    steps: {
      language: [{ type: 'English' }],
      name: [{ type: 'Sarah Ahmed' }],
      phone: [{ type: '055 123 4567' }],
      email: [{ type: 'sarah.ahmed@gmail.com' }],
      service: [{ type: 'I want to complain about a late delivery' }],
      confirm: [{ type: 'yes' }],
      since: [{ type: 'for two weeks' }],
      order: [{ type: '48217' }],
      wanted: [{ type: 'I want a refund' }],
      anything_else: [{ type: 'no thank you' }],
    },
    expected: { ...englishEnd, stages: everyStage },
  },
  {
    name: 'says at once who they are and what is broken',
    steps: {
      ...english,
      language: [{ say: 'i am sarah and my internet is down' }],
      worked: [{ say: 'no' }, { say: 'yes' }],
    },
    expected: {
      ...englishEnd,
      outcome: 'resolved',
      fields: { ...englishEnd.fields, name: 'Sarah', service: 'support' },
      department: 'support',
      ticket: false,
      source: 'internet',
      stages: ['language', 'phone', 'email', 'confirm', 'department'],
    },
  },
  {
    name: 'goes back a stage and gives another name',
    steps: {
      ...english,
      name: [...english.name, { say: 'my name is omar hassan' }],
      phone: [{ say: 'go back' }, ...english.phone],
    },
    expected: {
      ...englishEnd,
      fields: { ...englishEnd.fields, name: 'Omar Hassan' },
      stages: ['language', 'name', 'phone', 'name', 'phone', 'email', 'service', 'confirm', 'department'],
    },
  },
  {
    name: 'has a question repeated and asks for a moment',
    steps: {
      ...english,
      name: [{ say: 'repeat please' }, ...english.name],
      phone: [{ say: 'one moment please' }, ...english.phone],
    },
    expected: { ...englishEnd, stages: everyStage },
  },
  {
    name: 'never says a phone number',
    steps: { ...english, phone: [beside] },
    expected: { ...englishEnd, fields: { ...englishEnd.fields, phone: null }, stages: everyStage },
  },
  {
    name: 'is not understood and takes the offer of a human',
    steps: {
      ...english,
      service: [beside, beside, { say: 'yes please' }],
    },
    expected: {
      ...englishEnd,
      outcome: 'escalated',
      fields: { ...englishEnd.fields, service: null },
      department: 'reception',
      escalation: true,
      stages: ['language', 'name', 'phone', 'email', 'service', 'department'],
    },
  },
  {
    name: 'rings from a number and lets it be used',
    from: '+966509876543',
    steps: { ...english, phone: [{ say: 'yes' }] },
    expected: { ...englishEnd, fields: { ...englishEnd.fields, phone: '+966509876543' }, stages: everyStage },
  },
  {
    name: 'rings from a number and gives another',
    from: '+966509876544',
    steps: { ...english, phone: [{ say: 'no' }, ...english.phone] },
    expected: { ...englishEnd, stages: everyStage },
  },
  {
    name: 'asks for a price',
    steps: { ...english, service: [{ say: 'i want to know the price of a laptop' }] },
    expected: {
      ...englishEnd,
      outcome: 'resolved',
      fields: { ...englishEnd.fields, service: 'sales' },
      department: 'sales',
      ticket: false,
      source: 'laptop',
    },
  },
];

/** Callers who leave before they are served. */
const leaving: ScriptedCaller[] = [
  {
    name: 'never says a word',
    steps: { language: [{ silence: 30 }] },
    expected: {
      language: null,
      outcome: 'no_input',
      fields: { name: null, phone: null, email: null, service: null },
      department: null,
      ticket: false,
      escalation: false,
      stages: ['language'],
    },
  },
  {
    name: 'falls silent at the phone number',
    steps: { ...english, phone: [{ silence: 30 }] },
    expected: {
      ...englishEnd,
      outcome: 'no_input',
      fields: { name: 'Sarah Ahmed', phone: null, email: null, service: null },
      department: null,
      ticket: false,
      stages: ['language', 'name', 'phone'],
    },
  },
  {
    name: 'says goodbye before they are served',
    steps: { ...english, email: [{ say: 'goodbye' }] },
    expected: {
      ...englishEnd,
      outcome: 'abandoned',
      fields: { name: 'Sarah Ahmed', phone, email: null, service: null },
      department: null,
      ticket: false,
    },
  },
];

/** What is known of the English caller when a stage is asked. */
function knownAt(stage: DemoStage): ScriptedCaller['expected']['fields'] {
  const passed = (other: DemoStage): boolean => everyStage.indexOf(other) < everyStage.indexOf(stage);
  return {
    name: passed('name') ? 'Sarah Ahmed' : null,
    phone: passed('phone') ? phone : null,
    email: passed('email') ? 'sarah.ahmed@gmail.com' : null,
    service: passed('service') ? 'complaints' : null,
  };
}

/**
 * The same caller, in a hurry: they type what they would have said, but for what they are asked in `spoken`. Their page
 * knows the language they begin in, unless they are to be asked for it (`language` in `spoken`).
 */
export function typing(
  script: ScriptedCaller,
  spoken: readonly (Asked | Stage)[] = [],
  begins: Language | null = script.expected.language,
): ScriptedCaller {
  const typed = (acts: readonly Act[]): Act[] => acts.map((act) => ('say' in act ? { type: act.say } : act));
  const steps = new Map<string, readonly Act[]>(Object.entries(script.steps));
  for (const [asked, acts] of steps) if (!spoken.some((one) => one === asked)) steps.set(asked, typed(acts));
  const hurried = { ...script, steps: Object.fromEntries(steps) };
  if (begins === null || spoken.includes('language')) return hurried;
  const stages = script.expected.stages?.filter((stage) => stage !== 'language');
  return { ...hurried, language: begins, expected: { ...script.expected, ...(stages && { stages }) } };
}

/** Whether the caller has said by then what is wrong. */
const toldAt = (stage: Stage): boolean => stage === 'confirm' || stage === 'department';

/** One caller for every stage who hangs up there. */
const hangingUp: ScriptedCaller[] = everyStage.map((stage) => ({
  name: `hangs up at ${stage}`,
  // A complaint that was told is filed although its caller has left.
  steps: { ...english, [stage === 'department' ? 'since' : stage]: [{ hangup: true }] },
  expected: {
    language: stage === 'language' ? null : 'en',
    outcome: toldAt(stage) ? 'ticket' : 'abandoned',
    fields: knownAt(stage),
    department: stage === 'department' ? 'complaints' : null,
    ticket: toldAt(stage),
    escalation: false,
  },
}));

/** One caller for every stage who asks for a human there. */
const askingForHuman: ScriptedCaller[] = everyStage.map((stage) => {
  const known = knownAt(stage);
  const asks = [{ say: 'can i speak to a human please' }];
  return {
    name: `asks for a human at ${stage}`,
    steps: {
      ...english,
      ...(stage === 'department' ? { since: asks } : { [stage]: [...asks, ...english[stage]] }),
    },
    expected: {
      language: 'en',
      outcome: 'escalated',
      // Whoever cannot be reached yet is asked for a number to call back.
      fields: { ...known, phone },
      department: known.service ?? 'reception',
      ticket: true,
      escalation: true,
    },
  };
});

/** Everybody. */
export const scriptedCallers: ScriptedCaller[] = [
  englishCaller,
  arabicCaller,
  ...ownWays,
  ...leaving,
  ...hangingUp,
  ...askingForHuman,
];

/** One of everybody, by name. */
export function scriptedCaller(name: string): ScriptedCaller {
  const found = scriptedCallers.find((caller) => caller.name === name);
  if (!found) throw new Error(`no scripted caller ${name}`);
  return found;
}
