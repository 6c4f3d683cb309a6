import { describe, expect, test } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { hearWithWhisper } from './whisper.ts';

/** What Whisper would write, for each language it is told (`free`: it chooses). */
interface Readings {
  free: { text: string; detected: string };
  ar?: string;
  en?: string;
}

async function hear(readings: Readings, language: Language | null) {
  const asked: string[] = [];
  const decode = (as: Language | '') => {
    asked.push(as);
    return Promise.resolve(as === '' ? readings.free : { text: readings[as] ?? '', detected: as });
  };
  const heard = await hearWithWhisper(decode, 2, language);
  return { text: heard.text, language: heard.language, decodings: asked.length };
}

describe('Whisper', () => {
  test('is asked once where it hears the caller’s language', async () => {
    expect(await hear({ free: { text: 'أريد المبيعات', detected: 'ar' } }, 'ar')).toEqual({
      text: 'أريد المبيعات',
      language: 'ar',
      decodings: 1,
    });
  });

  test('hears the wish for the other language', async () => {
    const english = { free: { text: 'Speak English please', detected: 'en' }, ar: 'سبيك إنجليش بليز' };
    expect(await hear(english, 'ar')).toMatchObject({ text: 'Speak English please', language: 'en' });
    const arabic = { free: { text: 'تكلم عربي', detected: 'ar' }, en: 'Takallam Arabi' };
    expect(await hear(arabic, 'en')).toMatchObject({ text: 'تكلم عربي', language: 'ar' });
    const sentence = {
      free: { text: 'My router is broken since yesterday', detected: 'en' },
      ar: 'من من من من من من من من',
    };
    expect(await hear(sentence, 'ar')).toMatchObject({ language: 'en' });
  });

  test('does not take a short word for a change of language', async () => {
    expect(await hear({ free: { text: 'Now', detected: 'en' }, ar: 'نعم' }, 'ar')).toMatchObject({
      text: 'نعم',
    });
    expect(await hear({ free: { text: 'ノー', detected: 'ja' }, en: 'No.' }, 'en')).toMatchObject({
      text: 'No.',
    });
  });

  test('takes a word for said once where it fell into a loop', async () => {
    const looped = { free: { text: 'English '.repeat(12), detected: 'en' }, ar: 'اغلق' };
    expect(await hear(looped, null)).toEqual({ text: 'English', language: 'en', decodings: 1 });
    const phrase = { free: { text: 'I want I want I want I want I want I want I want I', detected: 'en' } };
    expect(await hear(phrase, 'en')).toMatchObject({ text: 'I want' });
    const digits = { free: { text: 'five five five five', detected: 'en' } };
    expect(await hear(digits, 'en')).toMatchObject({ text: 'five five five five' });
  });

  test('decodes both languages while none is decided', async () => {
    expect(
      await hear({ free: { text: 'อาหรับ', detected: 'th' }, ar: 'عربي', en: 'Araby' }, null),
    ).toMatchObject({
      text: 'عربي',
      language: 'ar',
    });
    expect(await hear({ free: { text: 'English', detected: 'en' } }, null)).toMatchObject({ language: 'en' });
    expect(await hear({ free: { text: 'Hello, good morning to you', detected: 'en' } }, null)).toMatchObject({
      decodings: 1,
    });
  });

  test('is not believed where it invents', async () => {
    const invented = { free: { text: 'Thanks for watching!', detected: 'en' }, ar: 'ألو' };
    expect(await hear(invented, 'ar')).toMatchObject({ text: 'ألو' });
    expect(await hear({ free: { text: '[Music] (coughing)', detected: 'en' } }, 'en')).toMatchObject({
      text: '',
    });
  });
});
