import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { deskTexts, type DeskTextKey } from '../../src/web/desk/texts.ts';
import { filled } from '../../src/shared/filled.ts';
import type { Language } from '../../src/shared/vocabulary.ts';
import { faults } from '../e2e/web/faults.ts';

/** Where pictures of what is tested go, for people to look at; nowhere by default. */
const pictures = process.env['HATIF_PICTURES'];
/** Every reader has axe look in every size; otherwise each in their own: between them they have both. */
const everySize = pictures !== undefined || process.env['HATIF_LOOKS'] === 'all';

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

/** Somebody at the desk, with their language and their browser. */
export interface Reader {
  language: Language;
  context: BrowserContextOptions;
  /** A text of the page as they read it. */
  say: (key: DeskTextKey, values?: Record<string, string>) => string;
}

function reader(language: Language, viewport: typeof phone, colorScheme: 'light' | 'dark'): Reader {
  return {
    language,
    context: { locale: language, viewport, colorScheme, reducedMotion: 'reduce' },
    say: (key, values = {}) => filled(deskTexts[key][language], values),
  };
}

/** An Arabic one with a phone in the dark, and an English one at a desk by day. */
export const readers = [reader('ar', phone, 'dark'), reader('en', desktop, 'light')];

/**
 * Looks at a page as it stands, as its reader has it and in the other size and scheme of colours: nothing is in the way of
 * anybody. Axe looks in the reader's own, and in both in the long run of the tests. Where pictures are wanted, there is one of each
 * size in each scheme.
 */
export async function look(page: Page, { language, context }: Reader, name: string): Promise<void> {
  const { viewport, colorScheme } = context;
  const otherSize = viewport === phone ? desktop : phone;
  const own = colorScheme === 'dark' ? 'dark' : 'light';
  const otherScheme = own === 'dark' ? 'light' : 'dark';
  for (const [size, seen] of Object.entries({ own: viewport ?? null, other: otherSize })) {
    if (seen) await page.setViewportSize(seen);
    const schemes = size === 'own' ? ([own, otherScheme] as const) : ([otherScheme, own] as const);
    for (const scheme of pictures === undefined ? schemes.slice(0, 1) : schemes) {
      await page.emulateMedia({ colorScheme: scheme });
      const axe = everySize || size === 'own';
      expect(await faults(page, { axe }), `${name}, ${language}, ${size} size, ${scheme}`).toEqual([]);
      if (pictures === undefined) continue;
      mkdirSync(pictures, { recursive: true });
      const kind = seen === phone ? 'phone' : 'desk';
      const file = path.join(pictures, `desk-${name}-${language}-${kind}-${scheme}.png`);
      await page.screenshot({ path: file, fullPage: true });
    }
  }
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: colorScheme ?? null });
}
