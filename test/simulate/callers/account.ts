import type { Customer, SimulatedCaller } from '../types.ts';

const youssef: Customer = {
  name: 'Youssef Tarek',
  nameEn: 'Youssef Tarek',
  language: 'en',
  email: 'youssef.tarek@example.com',
  tickets: [
    { description: 'The bill of October is too high', category: 'billing', department: 'complaints' },
  ],
};
const noura: Customer = {
  name: 'نورة السالم',
  nameAr: 'نورة السالم',
  language: 'ar',
  email: 'noura.salem@example.com',
  tickets: [{ description: 'الإنترنت بطيء في المساء', category: 'technical', department: 'support' }],
};

/** Callers about what is stored of them. */
export const accountCallers: SimulatedCaller[] = [
  {
    name: 'changes their address with a ticket as proof',
    language: 'en',
    mood: 'calm',
    customer: youssef,
    does: {
      service: ['I have a question for reception'],
      describe: ['I want to change my email address'],
      proof_email: ['youssef dot tarek at example dot com'],
      proof_other: ['{ticket}'],
      new_email: ['youssef.new@example.com'],
    },
    expected: {
      department: 'reception',
      outcome: 'resolved',
      verified: true,
      record: { email: 'youssef.new@example.com' },
    },
  },
  {
    name: 'changes their number with the full name as proof',
    language: 'ar',
    mood: 'calm',
    customer: noura,
    does: {
      service: ['الاستقبال لو سمحت'],
      describe: ['أبغى أغير رقم جوالي'],
      proof_email: ['noura.salem@example.com'],
      proof_other: ['نورة السالم'],
      new_phone: ['0509998877'],
    },
    expected: {
      department: 'reception',
      outcome: 'resolved',
      verified: true,
      record: { phone: '+966509998877' },
    },
  },
  {
    name: 'cannot prove who they are',
    language: 'en',
    mood: 'tricky',
    customer: youssef,
    does: {
      service: ['reception'],
      describe: ['change my phone number to 0501234000'],
      proof_email: ['hacker@example.com', 'admin@example.com', 'test@example.com'],
      proof_other: ['Youssef Tarek'],
    },
    expected: {
      department: 'reception',
      outcome: 'escalated',
      escalation: 'not_verified',
      tickets: [{ priority: 'high' }],
      record: { email: 'youssef.tarek@example.com' },
    },
  },
  {
    name: 'knows the address and nothing else',
    language: 'en',
    mood: 'tricky',
    customer: youssef,
    does: {
      service: ['reception'],
      describe: ['update my email address please'],
      proof_email: ['youssef.tarek@example.com'],
      proof_other: ['Youssef', 'ticket TKT-1234566', 'I do not know'],
    },
    expected: {
      department: 'reception',
      outcome: 'escalated',
      escalation: 'not_verified',
      tickets: [{ priority: 'high' }],
      record: { email: 'youssef.tarek@example.com' },
    },
  },
  {
    name: 'says many names, the right one among them',
    language: 'en',
    mood: 'tricky',
    customer: youssef,
    does: {
      service: ['reception'],
      describe: ['update my email address please'],
      proof_email: ['youssef.tarek@example.com'],
      proof_other: [
        'Omar Hassan, or maybe Youssef Tarek, Ali Ahmed, Sara Ali or John Smith',
        'Youssef Tarek Youssef Tarek',
        'it is Ali Ahmed or Youssef Tarek',
      ],
    },
    expected: {
      department: 'reception',
      outcome: 'escalated',
      escalation: 'not_verified',
      tickets: [{ priority: 'high' }],
      record: { email: 'youssef.tarek@example.com' },
    },
  },
  {
    name: 'hears of their tickets after a proof',
    language: 'ar',
    mood: 'calm',
    customer: noura,
    does: {
      service: ['أبغى أعرف حالة التذكرة حقتي'],
      describe: ['أبغى أعرف حالة التذكرة حقتي'],
      ticket: ['ما عندي الرقم'],
      proof_email: ['noura.salem@example.com'],
      proof_other: ['{ticket}'],
    },
    expected: { department: 'reception', outcome: 'resolved', verified: true },
  },
  {
    name: 'asks for a ticket by its number',
    language: 'en',
    mood: 'calm',
    customer: youssef,
    does: {
      service: ['reception'],
      describe: ['what is the status of my ticket {ticket}'],
    },
    expected: { department: 'reception', outcome: 'resolved' },
  },
  {
    name: 'wants their record changed, and nobody knows them',
    language: 'en',
    mood: 'calm',
    does: {
      service: ['reception'],
      describe: ['I want to change my phone number'],
      new_phone: ['055 765 4321'],
    },
    expected: {
      department: 'reception',
      outcome: 'resolved',
      fields: { phone: '+966557654321' },
      record: { phone: '+966557654321' },
    },
  },
];
