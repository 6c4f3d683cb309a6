import type { CallOutcome, Channel, DepartmentKind, Language } from '../../shared/vocabulary.ts';
import type { TicketRow } from '../queries/tickets.ts';

/** A past call of a demonstration customer. */
export interface DemoCall {
  daysAgo: number;
  minutes: number;
  /** Of the department that served it. */
  kind: DepartmentKind;
  outcome: CallOutcome;
  summary: string;
  sentiment: number;
  followUp: boolean;
  lines: { speaker: 'caller' | 'agent'; text: string }[];
  /** Why a human was asked for. */
  escalated?: string;
  ticket?: Pick<
    TicketRow,
    'number' | 'subject' | 'description' | 'category' | 'status' | 'severity' | 'priority'
  >;
}

export interface DemoCustomer {
  id: string;
  nameEn: string;
  nameAr: string;
  tier: 'standard' | 'premium';
  language: Language;
  company?: string;
  plan?: string;
  preferredChannel?: Channel;
  preferredTime?: 'morning' | 'afternoon' | 'evening';
  phone: string;
  email: string;
  calls: DemoCall[];
}

/** Customers to try the centre with. Their numbers are verified, so a call from one is recognised. */
export const demoCustomers: DemoCustomer[] = [
  {
    id: 'f1d1ad87-5d98-4ed7-897e-2abb1b436f90',
    nameEn: 'John Smith',
    nameAr: 'جون سميث',
    tier: 'standard',
    language: 'en',
    company: 'Smith & Sons Trading',
    plan: 'Home Fibre 200',
    preferredChannel: 'email',
    preferredTime: 'evening',
    phone: '+12025550123',
    email: 'john.smith@example.com',
    calls: [
      {
        daysAgo: 21,
        minutes: 4,
        kind: 'support',
        outcome: 'ticket',
        summary: 'His router loses the connection every evening; a replacement was promised.',
        sentiment: -0.3,
        followUp: true,
        lines: [
          { speaker: 'agent', text: 'Welcome to the centre. How can I help you?' },
          { speaker: 'caller', text: 'My router drops the connection every evening.' },
          { speaker: 'agent', text: "I've logged the problem. Technical support will be in touch." },
        ],
        ticket: {
          number: 'TKT-0217195',
          subject: 'Router drops the connection',
          description: 'The connection is lost every evening between eight and ten.',
          category: 'technical',
          status: 'in_progress',
          severity: 'medium',
          priority: 'normal',
        },
      },
      {
        daysAgo: 90,
        minutes: 2,
        kind: 'front_desk',
        outcome: 'resolved',
        summary: 'Asked for the opening hours.',
        sentiment: 0.4,
        followUp: false,
        lines: [
          { speaker: 'caller', text: 'Until when are you open on Thursday?' },
          { speaker: 'agent', text: 'On Thursday we are open until five in the afternoon.' },
        ],
      },
    ],
  },
  {
    id: '6745662f-2776-4dc9-91af-967ff4039fc9',
    nameEn: 'Sarah Johnson',
    nameAr: 'سارة جونسون',
    tier: 'standard',
    language: 'en',
    phone: '+12125550147',
    email: 'sarah.johnson@example.com',
    calls: [
      {
        daysAgo: 6,
        minutes: 6,
        kind: 'complaints',
        outcome: 'escalated',
        summary: 'Was charged twice for March and asked for a human.',
        sentiment: -0.7,
        followUp: true,
        lines: [
          { speaker: 'caller', text: 'You charged me twice for March.' },
          { speaker: 'agent', text: "I'm sorry about that. I've logged your complaint." },
          { speaker: 'caller', text: 'I want to speak to a person, please.' },
        ],
        escalated: 'Asked for a human about a double charge.',
        ticket: {
          number: 'TKT-4470168',
          subject: 'Charged twice for March',
          description: 'Two payments for the March invoice were taken; she asks for one of them back.',
          category: 'billing',
          status: 'open',
          severity: 'high',
          priority: 'high',
        },
      },
    ],
  },
  {
    id: 'ca787b41-2134-4741-a359-16cbee98da17',
    nameEn: 'Mike Davis',
    nameAr: 'مايك ديفيس',
    tier: 'premium',
    language: 'en',
    phone: '+13105550189',
    email: 'mike.davis@example.com',
    calls: [
      {
        daysAgo: 12,
        minutes: 5,
        kind: 'sales',
        outcome: 'ticket',
        summary: 'Wants a business line for a second office and a visit next month.',
        sentiment: 0.5,
        followUp: true,
        lines: [
          { speaker: 'caller', text: 'I am opening a second office and need a business line there.' },
          { speaker: 'agent', text: "I've noted your request, and a colleague from sales will call you." },
        ],
        ticket: {
          number: 'TKT-8305851',
          subject: 'Business line for a second office',
          description: 'A line for twelve people, wanted from next month.',
          category: 'product',
          status: 'waiting_customer',
          severity: 'low',
          priority: 'high',
        },
      },
      {
        daysAgo: 140,
        minutes: 3,
        kind: 'support',
        outcome: 'ticket',
        summary: 'A phone of his had no signal; it was replaced.',
        sentiment: 0.1,
        followUp: false,
        lines: [{ speaker: 'caller', text: 'One of our phones has no signal any more.' }],
        ticket: {
          number: 'TKT-2964048',
          subject: 'Phone without signal',
          description: 'The phone was replaced under warranty.',
          category: 'technical',
          status: 'closed',
          severity: 'medium',
          priority: 'high',
        },
      },
    ],
  },
  {
    id: '6efec840-39df-4e72-acda-51f6fc765424',
    nameEn: 'Mohammed Al-Shammari',
    nameAr: 'محمد الشمري',
    tier: 'standard',
    language: 'ar',
    phone: '+966550012345',
    email: 'mohammed.alshammari@example.com',
    calls: [
      {
        daysAgo: 3,
        minutes: 5,
        kind: 'complaints',
        outcome: 'ticket',
        summary: 'تأخر توصيل الجهاز أسبوعا كاملا ويطلب موعدا مؤكدا.',
        sentiment: -0.6,
        followUp: true,
        lines: [
          { speaker: 'caller', text: 'الجهاز ما وصلني وصار له أسبوع.' },
          { speaker: 'agent', text: 'سجلت شكواك، وسيتابعها زملاؤنا.' },
        ],
        ticket: {
          number: 'TKT-6235968',
          subject: 'تأخر توصيل الجهاز',
          description: 'طلب الجهاز قبل أسبوع ولم يصل، ويريد موعدا مؤكدا للتوصيل.',
          category: 'delivery',
          status: 'open',
          severity: 'medium',
          priority: 'normal',
        },
      },
    ],
  },
  {
    id: '06095b66-8f23-4d0a-a7a0-a30e562abb2f',
    nameEn: 'Noura Al-Qahtani',
    nameAr: 'نورة القحطاني',
    tier: 'premium',
    language: 'ar',
    phone: '+966541234508',
    email: 'noura.alqahtani@example.com',
    calls: [
      {
        daysAgo: 30,
        minutes: 3,
        kind: 'sales',
        outcome: 'resolved',
        summary: 'سألت عن باقة الأعمال وجددت اشتراكها.',
        sentiment: 0.6,
        followUp: false,
        lines: [
          { speaker: 'caller', text: 'أبغى أجدد اشتراك باقة الأعمال.' },
          { speaker: 'agent', text: 'تم تجديد الاشتراك لسنة كاملة.' },
        ],
      },
    ],
  },
  {
    id: '7b2ea8f2-3cf7-4749-890d-e96f9e53a82a',
    nameEn: 'Abdullah Al-Harbi',
    nameAr: 'عبدالله الحربي',
    tier: 'standard',
    language: 'ar',
    phone: '+966561120934',
    email: 'abdullah.alharbi@example.com',
    calls: [
      {
        daysAgo: 9,
        minutes: 4,
        kind: 'support',
        outcome: 'ticket',
        summary: 'الإنترنت بطيء في المساء.',
        sentiment: -0.2,
        followUp: true,
        lines: [
          { speaker: 'caller', text: 'النت عندي بطيء مرة بالليل.' },
          { speaker: 'agent', text: 'سجلت المشكلة، وسيتواصل معك الدعم الفني.' },
        ],
        ticket: {
          number: 'TKT-1881050',
          subject: 'بطء الإنترنت في المساء',
          description: 'السرعة تنخفض كل مساء بعد الساعة التاسعة.',
          category: 'technical',
          status: 'resolved',
          severity: 'medium',
          priority: 'normal',
        },
      },
    ],
  },
];
