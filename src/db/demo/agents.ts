import type { DepartmentKind } from '../../shared/vocabulary.ts';
import type { agents } from '../schema/index.ts';

type DemoAgent = Omit<typeof agents.$inferInsert, 'department'> & { kind: DepartmentKind };

/** Human agents, two for every kind of department; between them each kind speaks both languages. */
export const demoAgents: DemoAgent[] = [
  {
    id: 'c8a4d958-8fac-43c8-a86d-d5e475938e78',
    nameAr: 'ريم الزهراني',
    nameEn: 'Reem Al-Zahrani',
    kind: 'front_desk',
    languages: ['ar', 'en'],
    skills: ['enquiries', 'appointments'],
  },
  {
    id: '773e80f1-1993-481b-95e3-74d99d59f63d',
    nameAr: 'دانيال بروكس',
    nameEn: 'Daniel Brooks',
    kind: 'front_desk',
    languages: ['en'],
    skills: ['enquiries'],
  },
  {
    id: '3221726e-ccb8-4843-bd05-a6df0ae5fa01',
    nameAr: 'خالد المطيري',
    nameEn: 'Khalid Al-Mutairi',
    kind: 'sales',
    languages: ['ar', 'en'],
    skills: ['business plans', 'renewals'],
  },
  {
    id: '66c1841d-a86e-4aec-b99e-712fc5162b8f',
    nameAr: 'إيما كارتر',
    nameEn: 'Emma Carter',
    kind: 'sales',
    languages: ['en'],
    skills: ['home plans'],
  },
  {
    id: 'a944e3f8-46a3-4a4a-b2d1-c9f62ecf9960',
    nameAr: 'هند العنزي',
    nameEn: 'Hind Al-Anazi',
    kind: 'complaints',
    languages: ['ar', 'en'],
    skills: ['billing', 'refunds'],
  },
  {
    id: '19656802-22dc-4542-89b8-e711dda1e45b',
    nameAr: 'توماس ريد',
    nameEn: 'Thomas Reed',
    kind: 'complaints',
    languages: ['en'],
    skills: ['delivery'],
  },
  {
    id: 'e7b25400-826b-439d-b09e-c2eca6ddabf8',
    nameAr: 'ماجد الغامدي',
    nameEn: 'Majed Al-Ghamdi',
    kind: 'support',
    languages: ['ar', 'en'],
    skills: ['network', 'devices'],
  },
  {
    id: '72ce23ba-a3f6-427b-b755-c8f794eb4e90',
    nameAr: 'أوليفيا شو',
    nameEn: 'Olivia Shaw',
    kind: 'support',
    languages: ['en'],
    skills: ['devices'],
    maxCalls: 2,
  },
];
