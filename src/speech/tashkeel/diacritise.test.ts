import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { diacritise, isReadable } from './diacritise.ts';
import { TashkeelModel } from './model.ts';

const marks = /[\u064B-\u0655\u0670]/gu;

describe('Arabic that nobody diacritised', () => {
  let model: TashkeelModel;
  beforeAll(async () => {
    model = await TashkeelModel.load();
  });

  test('gets its vowels from the model', async () => {
    expect(await diacritise('تم تسجيل شكواك', model)).toBe('تَمَّ تَسْجِيلُ شَكْوَاكَ');
  });

  test('gets names from the lexicon, with or without hamza', async () => {
    expect(await diacritise('مرحبا احمد، معك سارة', model)).toContain('أَحْمَد، ');
    expect(await diacritise('السيد محمد القحطاني', model)).toContain('مُحَمَّد القَحْطَانِي');
  });

  test('keeps every word its author diacritised', async () => {
    expect(await diacritise('أَهْلًا بِكَ في هَاتِف', model)).toMatch(/^أَهْلًا بِكَ فِ?ي.* هَاتِف$/u);
    expect(await diacritise('أَهْلًا وَسَهْلًا', model)).toBe('أَهْلًا وَسَهْلًا');
  });

  test('is filled up where only a tanween was typed', async () => {
    expect(isReadable('شكرًا')).toBe(false);
    expect(await diacritise('شكرًا', model)).toMatch(/^ش[\u064E-\u0650]كْرًا$/u);
  });

  test('never reaches the voice bare, whatever the text, and keeps its letters', async () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ')),
      minLength: 1,
      maxLength: 8,
    });
    const piece = fc.oneof(word, word, fc.constantFrom('TKT-1', '،', 'hello', '12', '؟'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        async (pieces, installed) => {
          const text = pieces.join(' ');
          const read = await diacritise(text, installed ? model : null);
          expect(read.split(' ').every(isReadable)).toBe(true);
          expect(bare(read)).toBe(bare(text));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Letters alone: hamza is one of the marks the model may restore. */
function bare(text: string): string {
  return text.normalize('NFD').replace(marks, '');
}
