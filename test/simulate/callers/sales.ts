import type { SimulatedCaller } from '../types.ts';

/** Callers who want to know something of what is sold, or to buy it. */
export const salesCallers: SimulatedCaller[] = [
  {
    name: 'asks for the price of a plan',
    language: 'en',
    mood: 'calm',
    does: { service: ['what is the price of the fiber 300 plan'] },
    expected: {
      department: 'sales',
      outcome: 'resolved',
      source: /fiber-home-300/,
      fields: {
        name: 'Sarah Ahmed',
        phone: '+966551234567',
        email: 'sarah.ahmed@gmail.com',
        service: 'sales',
      },
    },
  },
  {
    name: 'asks for the price of a plan',
    language: 'ar',
    mood: 'calm',
    does: { service: ['كم سعر باقة فايبر ٣٠٠؟'] },
    expected: {
      department: 'sales',
      outcome: 'resolved',
      source: /fiber-home-300/,
      fields: { service: 'sales' },
    },
  },
  {
    name: 'asks what delivery costs, and hears no price of a product',
    language: 'ar',
    mood: 'calm',
    does: { service: ['ما هو سعر التوصيل'] },
    expected: { department: 'sales', outcome: 'resolved', source: /delivery-fees/ },
  },
  {
    name: 'asks what delivery costs, and hears no price of a product',
    language: 'en',
    mood: 'calm',
    does: { service: ['what is the price of delivery'] },
    expected: { department: 'sales', outcome: 'resolved', source: /delivery-fees/ },
  },
  {
    name: 'asks for a price in Egyptian',
    language: 'ar',
    mood: 'hurried',
    does: { service: ['بكام باقة فايبر ١٠٠ في الشهر لو سمحت بسرعة'] },
    expected: { department: 'sales', outcome: 'resolved', source: /fiber-home-100\./ },
  },
  {
    name: 'asks for a price in Levantine',
    language: 'ar',
    mood: 'calm',
    does: { service: ['قديش سعر لابتوب نور اير عندكن'] },
    expected: { department: 'sales', outcome: 'resolved', source: /noor-laptop-air/ },
  },
  {
    name: 'asks for a price and then orders',
    language: 'en',
    mood: 'calm',
    does: {
      service: ['how much is the noor phone x'],
      anything_else: ['yes i want to order it please', 'no thanks bye'],
    },
    expected: {
      department: 'sales',
      outcome: 'resolved',
      source: /noor-phone-x/,
      lead: { interest: /order it/, product: /noor.?phone.?x/i },
    },
  },
  {
    name: 'wants to subscribe at once',
    language: 'ar',
    mood: 'hurried',
    does: { service: ['أبغى أشترك في باقة فايبر ٣٠٠ الحين'] },
    expected: { department: 'sales', outcome: 'resolved', lead: { interest: /فايبر/ } },
  },
  {
    name: 'wants to buy a laptop',
    language: 'en',
    mood: 'hurried',
    does: { service: ['I would like to buy a noor laptop air'] },
    expected: { department: 'sales', outcome: 'resolved', lead: { interest: /laptop/ } },
  },
  {
    name: 'asks for offers and stays undecided',
    language: 'en',
    mood: 'undecided',
    does: {
      service: ['do you have any offers this month'],
      anything_else: ['how much is the smart tv 55', 'no i will think about it, thank you'],
    },
    expected: { department: 'sales', outcome: 'resolved', source: /current-offers|smart-tv/ },
  },
  {
    name: 'asks about instalments in Gulf Arabic',
    language: 'ar',
    mood: 'calm',
    does: { service: ['أبي أعرف عن التقسيط، عندكم تقسيط للجوالات؟'] },
    expected: { department: 'sales', outcome: 'resolved', source: /instalment/ },
  },
  {
    name: 'asks for something that nobody knows and takes a human',
    language: 'en',
    mood: 'calm',
    does: {
      service: ['how much is a washing machine with a dryer'],
      offer_human: ['yes please'],
    },
    expected: {
      department: 'sales',
      outcome: 'escalated',
      escalation: 'asked_for_human',
      tickets: [{ department: 'sales', priority: 'high', says: [/washing machine/] }],
    },
  },
  {
    name: 'asks for something that nobody knows and leaves it',
    language: 'ar',
    mood: 'calm',
    does: { service: ['كم سعر الغسالة الأوتوماتيك عندكم'] },
    expected: { department: 'sales', outcome: 'abandoned' },
  },
  {
    name: 'an important customer is not left without an answer',
    language: 'en',
    mood: 'calm',
    customer: { name: 'Mona Saleh', language: 'en', tier: 'premium', email: 'mona@example.com' },
    does: { service: ['how much is a washing machine with a dryer'] },
    expected: {
      department: 'sales',
      outcome: 'escalated',
      escalation: 'vip',
      tickets: [{ priority: 'high' }],
    },
  },
  {
    name: 'came for a price and really has a problem',
    language: 'en',
    mood: 'confused',
    does: {
      service: ['what is the price of the fiber 1000 plan'],
      anything_else: ['actually my internet is very slow in the evening', 'no thanks'],
      worked: ['yes it works now'],
    },
    expected: { department: 'support', outcome: 'resolved', source: /slow-internet/ },
  },
];
