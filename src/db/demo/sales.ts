import type { DepartmentKind } from '../../shared/vocabulary.ts';
import type { appointments, leads } from '../schema/index.ts';

type DemoLead = Pick<
  typeof leads.$inferInsert,
  'id' | 'customerId' | 'agentId' | 'interest' | 'product' | 'language' | 'status'
> & { kind: DepartmentKind };

/** People who may buy, with the agents whose leads they are. */
export const demoLeads: DemoLead[] = [
  {
    id: '5a7b0c53-7f0c-4a0e-9d1f-0d2f7c1f3b11',
    customerId: 'ca787b41-2134-4741-a359-16cbee98da17',
    agentId: '66c1841d-a86e-4aec-b99e-712fc5162b8f',
    kind: 'sales',
    interest: 'A business line for a second office of twelve people.',
    product: 'Business line',
    language: 'en',
    status: 'contacted',
  },
  {
    id: 'b1f6e6f8-52a8-4f0a-8f55-2f3e0c7d9a42',
    customerId: '06095b66-8f23-4d0a-a7a0-a30e562abb2f',
    agentId: '3221726e-ccb8-4843-bd05-a6df0ae5fa01',
    kind: 'sales',
    interest: 'تريد ترقية باقة الأعمال إلى سرعة أعلى.',
    product: 'باقة الأعمال',
    language: 'ar',
    status: 'new',
  },
];

type DemoAppointment = Pick<
  typeof appointments.$inferInsert,
  'id' | 'customerId' | 'agentId' | 'subject' | 'status'
> & {
  kind: DepartmentKind;
  /** So many days ahead; never on a Friday. */
  inDays: number;
  /** The hour in Riyadh. */
  hour: number;
};

export const demoAppointments: DemoAppointment[] = [
  {
    id: '9c0f3a6e-2d7b-4c55-8e1a-6b1d4f0a7e21',
    customerId: 'ca787b41-2134-4741-a359-16cbee98da17',
    agentId: '66c1841d-a86e-4aec-b99e-712fc5162b8f',
    kind: 'sales',
    subject: 'Visit to the second office',
    status: 'confirmed',
    inDays: 3,
    hour: 11,
  },
  {
    id: 'e47d1b90-6a3c-4f12-b0c7-35a9d8e2f064',
    customerId: '7b2ea8f2-3cf7-4749-890d-e96f9e53a82a',
    agentId: 'e7b25400-826b-439d-b09e-c2eca6ddabf8',
    kind: 'support',
    subject: 'زيارة فني لفحص السرعة',
    status: 'scheduled',
    inDays: 2,
    hour: 17,
  },
];
