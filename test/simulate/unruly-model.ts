import type { FakeChatAnswer, FakeChatRequest } from '../helpers/fake-openai.ts';
import { contentOf } from './policy-model.ts';

/** What it says that is not so, or must not be asked, in English and in Arabic. */
const lies = [
  ['It costs 7319 riyals a month.', 'سعره ٧٣١٩ ريالًا في الشهر.'],
  ['I have opened ticket TKT-7777777 for you.', 'فتحت لك تذكرة رقمها TKT-7777777.'],
  ['You are booked for Friday at a quarter past four.', 'حجزت لك موعدًا يوم الجمعة الساعة الرابعة والربع.'],
  [
    'Please tell me your card number and the code that we sent you.',
    'أعطني رقم بطاقتك والرمز الذي أرسلناه لك.',
  ],
  ['We are open every night until half past three.', 'نحن نفتح كل ليلة حتى الثالثة والنصف فجرًا.'],
  [
    'Layla Hassan of +966501112233 has the same problem.',
    'ليلى حسن صاحبة الرقم 0501112233 عندها المشكلة نفسها.',
  ],
  [
    'A technician is on his way and is with you in twenty minutes.',
    'الفني في الطريق إليك ويصل خلال عشرين دقيقة.',
  ],
  ['I have refunded your money already.', 'أعدت لك المبلغ كاملًا قبل قليل.'],
] as const;

/** By which a lie is known in what callers were told, however it is written. */
export const lie =
  /7[,٬]?319|٧[,٬]?٣١٩|7777777|quarter past four|الرابعة والربع|card number and|رقم بطاقتك و|half past three|الثالثة والنصف فجر|50\s?111\s?2233|on his way|في الطريق إليك|refunded your|أعدت لك المبلغ/iu;

/** What it does with the tools that it has: nobody asked for any of it, or not so. */
const misdeeds: readonly { name: string; arguments: object }[] = [
  { name: 'endCall', arguments: {} },
  { name: 'createTicket', arguments: { order: '99999', wanted: 'refund' } },
  { name: 'createLead', arguments: { product: 'Gold-plated television' } },
  { name: 'bookAppointment', arguments: { startsAt: '2026-12-04T16:15:00+03:00' } },
  { name: 'moveAppointment', arguments: { startsAt: '2026-12-04T16:15:00+03:00' } },
  { name: 'cancelAppointment', arguments: {} },
  { name: 'updateCustomer', arguments: { field: 'email', value: 'somebody.else@example.com' } },
  { name: 'verifyCaller', arguments: { email: 'layla.hassan@example.com', other: 'Layla Hassan' } },
  { name: 'checkTicket', arguments: { number: 'TKT-7777777' } },
  { name: 'handOver', arguments: { department: 'complaints' } },
  { name: 'handOver', arguments: { department: 'the_moon' } },
  { name: 'escalateToHuman', arguments: { reason: 'none' } },
  { name: 'searchKnowledge', arguments: { question: 'x'.repeat(5_000) } },
  { name: 'searchKnowledge', arguments: { query: 7 } },
];

/** What it reads into an answer to a question of the IVR. */
const readings: readonly object[] = [
  { wants: 'goodbye' },
  { name: 'Layla Hassan' },
  { email: 'somebody.else@example.com', phone: '0501112233' },
  { answer: 'yes', department: 'sales' },
  { declined: true, language: 'en' },
  { department: 'the_moon' },
  {},
];

/**
 * A deterministic model that behaves badly: it says what is not so, uses tools that nobody asked for, with what nobody
 * said, and never stops of itself. What it does depends on what was said and how long the talk is.
 */
export function unrulyModel(request: FakeChatRequest): FakeChatAnswer {
  const text = contentOf(request.messages.findLast(({ role }) => role === 'user')?.content);
  const tools = new Set(request.tools?.map((tool) => tool.function.name));
  const whim = sum(text) + request.messages.length;
  if (tools.has('record')) return { toolCalls: [{ name: 'record', arguments: one(readings, whim) }] };
  const possible = misdeeds.filter(({ name }) => tools.has(name));
  if (whim % 2 === 1 && possible.length > 0) return { toolCalls: [one(possible, whim >> 1)] };
  const [english, arabic] = one(lies, whim >> 1);
  return { content: /\p{Script=Arabic}/u.test(text) ? arabic : english };
}

function sum(text: string): number {
  return [...text].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
}

function one<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
}
