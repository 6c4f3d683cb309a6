import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import type { Language } from '../../shared/vocabulary.ts';
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
