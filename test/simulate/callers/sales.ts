import type { SimulatedCaller } from '../types.ts';

/** Callers who want to know something, or to buy it. */
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
      fields: { service: 'sales' },
    },
  },
  {
    name: 'asks for the price of a plan',
    language: 'ar',
    mood: 'calm',
    does: { service: ['كم سعر باقة فايبر ٣٠٠؟'] },
    expected: { department: 'sales', outcome: 'resolved', source: /fiber-home-300/ },
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
];
