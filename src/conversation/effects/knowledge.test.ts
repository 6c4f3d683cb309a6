import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { Passage } from '../../knowledge/types.ts';
import type { EffectCall } from '../deferred/effect-call.ts';
import { findPassages } from './knowledge.ts';

const centre = loadCentre(path.join(import.meta.dirname, '../../../centre.yaml'));

test('opening times are told from the hours of the centre, and no article is asked', async () => {
  const search = vi.fn();
  const ask = (question: string, language: Language) =>
    findPassages.perform(
      {
        language,
        centre,
        context: { knowledge: { search }, clock: () => new Date('2026-11-29T09:00:00Z') },
      } as unknown as EffectCall,
      { type: 'search_knowledge', key: 'search:1', question, department: 'sales' },
    );
  expect(await ask('until when are you open today', 'en')).toMatchObject({
    passages: [
      { source: { path: 'centre.yaml' }, text: expect.stringContaining('until ten at night') as string },
    ],
  });
  expect(await ask('متى تقفلون اليوم', 'ar')).toMatchObject({ passages: [{ language: 'ar' }] });
  expect(search).not.toHaveBeenCalled();
});

/** Articles with a part under each heading; a search finds the part that has most of the words. */
function articles(
  parts: readonly (Pick<Passage, 'path' | 'title' | 'heading' | 'text'> & { spoken?: string })[],
) {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return vi.fn(({ text }: { text: string }) => {
    const scored = parts.map((part) => {
      const has = new Set(wordsOf(`${part.title} ${part.heading} ${part.text}`));
      const score = wordsOf(text).filter((word) => has.has(word)).length / wordsOf(text).length;
      return { spoken: null, product: null, language: 'en', version: 1, ...part, score };
    });
    const passages = scored.toSorted((a, b) => b.score - a.score);
    return Promise.resolve({ passages, answers: (passages[0]?.score ?? 0) > 0.2, either: null });
  });
}

test('another department’s article answers where it is clearly the better one, and else the department’s own', async () => {
  const passage = (path: string, score: number) => ({
    path,
    score,
    title: path,
    heading: '',
    text: `Told in ${path}.`,
    spoken: null,
    product: null,
    language: 'en',
    version: 1,
  });
  const ask = async (own: number, other: number) => {
    const found = await findPassages.perform(
      {
        language: 'en',
        centre,
        context: {
          knowledge: {
            search: ({ departments }: { departments?: string[] }) =>
              Promise.resolve({
                passages: departments
                  ? [passage('own', own)]
                  : [passage('other', other), passage('own', own)],
                answers: true,
                either: null,
              }),
          },
          clock: () => new Date('2026-11-29T09:00:00Z'),
        },
      } as unknown as EffectCall,
      {
        type: 'search_knowledge',
        key: 'search:1',
        question: 'who brings my order',
        department: 'reception',
      },
    );
    return found;
  };
  expect(await ask(0.56, 0.99)).toMatchObject({ passages: [{ source: { path: 'other' } }, {}] });
  expect(await ask(0.6, 0.7)).toMatchObject({ passages: [{ source: { path: 'own' } }] });
  expect(await ask(0.95, 0.97)).toMatchObject({ passages: [{ source: { path: 'own' } }] });
});

describe('a few words that change one thing of the question before them', () => {
  const branches = { path: 'en/branches.md', title: 'Branches and their hours' };
  const search = articles([
    {
      ...branches,
      heading: 'Riyadh branch',
      text: 'King Fahd Road. Daily 10 am to 10 pm, Friday from 4 pm.',
    },
    {
      ...branches,
      heading: 'Jeddah branch',
      text: 'Tahlia Street. Daily 10 am to 9 pm, Friday from 5 pm.',
      spoken: 'It is on Tahlia Street.',
    },
    { path: 'en/fibre-300.md', title: 'Fibre 300', heading: 'Price', text: 'Fibre 300 costs 289 riyals.' },
    { path: 'en/fibre-100.md', title: 'Fibre 100', heading: 'Price', text: 'Fibre 100 costs 199 riyals.' },
    {
      path: 'en/router.md',
      title: 'Router',
      heading: 'Password',
      text: 'The router password is on its back.',
    },
  ]);
  const hours = { question: 'what time do you close today', title: 'Opening hours', path: 'centre.yaml' };
  const riyadh = { question: 'where is the Riyadh branch', title: branches.title, path: branches.path };
  const jeddah = { ...riyadh, question: 'where is the Jeddah branch' };
  const fibre = { question: 'how much is fibre 300', title: 'Fibre 300', path: 'en/fibre-300.md' };
  const ask = async (question: string, after: typeof hours, language: Language = 'en') => {
    const found = await findPassages.perform(
      {
        language,
        centre,
        context: { knowledge: { search }, clock: () => new Date('2026-11-29T09:00:00Z') },
      } as unknown as EffectCall,
      { type: 'search_knowledge', key: 'search:1', question, department: 'sales', after },
    );
    const [best] = found?.type === 'knowledge_found' ? found.passages : [];
    return best?.spoken ?? best?.text;
  };

  test.each([
    ['and Friday?', hours, 'en', 'on Friday from four'],
    ['what about Saturday', hours, 'en', 'on Saturday from ten'],
    ['and in Ramadan?', hours, 'en', 'In Ramadan'],
    ['والجمعة؟', { ...hours, question: 'متى تقفلون اليوم' }, 'ar', 'الجُمُعَة'],
    ['طيب وبكرة', { ...hours, question: 'متى تقفلون اليوم' }, 'ar', 'غَدًا'],
    ['وفي رمضان؟', { ...hours, question: 'متى تفتحون' }, 'ar', 'رَمَضَان'],
    ['and the Jeddah branch?', hours, 'en', 'Tahlia Street'],
    ['what about the Jeddah branch', riyadh, 'en', 'Tahlia Street'],
    ['ok and Jeddah?', riyadh, 'en', 'Tahlia Street'],
    ['and the 100?', fibre, 'en', '199'],
    ['and on Friday?', jeddah, 'en', 'from 5 pm'],
    ['how long is it open daily', jeddah, 'en', 'to 9 pm'],
  ] as const)('%s', async (question, after, language, told) => {
    expect(await ask(question, after, language)).toContain(told);
  });

  test.each([
    ['and the 500?', fibre],
    ['and on the old router?', { ...fibre, question: 'what is the password' }],
  ])('are answered by nothing that does not tell of it: %s', async (question, after) => {
    expect((await ask(question, after)) ?? '').not.toMatch(/Fibre|King Fahd|Tahlia|riyals|back/);
  });
});
