import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { QuickAnswer } from '../../src/shared/call-events.ts';
import { describeStaged, stageCall } from './web/call-stage.ts';
import { openPage } from './web/open-page.ts';

const departments: QuickAnswer[] = [
  { words: 'Sales', language: 'en' },
  { words: 'Complaints', language: 'en' },
];

/** Sound travels, is buffered and fades. */
const patient = { timeout: 8_000 };

/** What is left of a phone's screen with its keyboard open, and a phone on its side. */
const sizes = [
  { width: 390, height: 480 },
  { width: 390, height: 560 },
  { width: 320, height: 568 },
  { width: 844, height: 390 },
];
const readers = [
  { locale: 'ar', type: 'أفضّل الكتابة', hangUp: 'إنهاء', field: 'اكتب بدل الكلام', transcript: 'نص المكالمة' },
  {
    locale: 'en',
    type: 'I would rather type',
    hangUp: 'Hang up',
    field: 'Type instead of speaking',
    transcript: 'Transcript',
  },
];
/** CSS pixels of transcript that let one read what was asked. */
const FEWEST_PIXELS = 120;
/** Where pictures of what is tested go, for people to look at; nowhere by default. */
const pictures = process.env['HATIF_PICTURES'];

describeStaged('the page on a phone', {}, (stage) => {
  it.each(sizes.flatMap((viewport) => readers.map((reader) => ({ ...reader, viewport }))))(
    'shows field, hang-up and what was said at $viewport.width × $viewport.height in $locale',
    async ({ locale, viewport, type, hangUp, field, transcript }) => {
      await using call = await stageCall(stage, type, { context: { locale, viewport } });
      const { page, agent } = call;
      await agent.sends(
        { type: 'notice', code: 'typing_only' },
        { type: 'stage', stage: 'service', step: 2, of: 7 },
      );
      await agent.says('أهلًا بك. كيف يمكننا مساعدتك اليوم؟ ', 'Welcome, and how can we help you today?');
      await agent.sends(
        { type: 'field', field: 'name', value: 'Sara' },
        { type: 'listening', ask: 'service', answers: departments },
      );
      await page.getByRole('button', { name: /^(?:Sales|المبيعات)$/ }).waitFor();
      await picture(page, `${locale}-${viewport.width}x${viewport.height}`);
      expect(await isInReach(page.getByRole('textbox', { name: field }))).toBe(true);
      expect(await isInReach(page.getByRole('button', { name: hangUp }))).toBe(true);
      const seen = await page.getByRole('region', { name: transcript }).boundingBox();
      expect(seen?.height).toBeGreaterThanOrEqual(FEWEST_PIXELS);
      expect(await page.evaluate('document.scrollingElement.scrollHeight <= innerHeight')).toBe(true);
    },
  );

  it('says before the call that nothing hears, asks for no microphone, and when its people are back', async () => {
    stage.server.centre = {
      ...stage.server.centre,
      typingOnly: true,
      closed: { opens: { ar: 'غدا الساعة الثامنة صباحا', en: 'tomorrow at eight in the morning' } },
    };
    await using call = await stageCall(stage, 'Start typing', {
      microphone: 'NotAllowedError',
      context: { viewport: { width: 390, height: 844 } },
      before: async (page) => {
        await page
          .getByText('Our people are away now and are back tomorrow at eight in the morning.')
          .waitFor();
        expect(await page.getByRole('button', { name: 'Call now' }).count()).toBe(0);
        await picture(page, 'en-idle-typing-closed');
      },
    });
    expect(await call.page.getByRole('textbox').count()).toBe(1);
    stage.server.centre = { ...stage.server.centre, typingOnly: false, closed: null };
  });

  it.each(['ar', 'en'])(
    'cuts nothing of the name of the centre on a narrow screen, in %s',
    async (locale) => {
      const context = { locale, viewport: { width: 320, height: 640 } };
      const { page } = await openPage(stage.browser, stage.server.url, { context });
      const name = page.getByText(/^(?:نور للإلكترونيات والإنترنت|Noor Electronics and Internet)$/);
      await name.waitFor();
      await picture(page, `${locale}-idle-320`);
      expect(await name.evaluate((item) => item.scrollWidth <= item.clientWidth)).toBe(true);
      expect(await name.evaluate((item) => item.scrollHeight <= item.clientHeight)).toBe(true);
      expect(await page.evaluate('document.scrollingElement.scrollWidth <= innerWidth')).toBe(true);
      await page.context().close();
    },
  );

  it('tells whose page it is, and what number to ring, within three seconds on a slow line', async () => {
    const { page } = await openPage(stage.browser, 'about:blank');
    const network = await page.context().newCDPSession(page);
    const slow = { latency: 600, downloadThroughput: 40_000, uploadThroughput: 40_000, offline: false };
    await network.send('Network.emulateNetworkConditions', slow);
    await page.goto(stage.server.url, { waitUntil: 'commit' });
    await page.getByRole('heading', { name: 'Noor Electronics and Internet' }).waitFor();
    await page.getByRole('link', { name: '+966 11 000 0000' }).waitFor();
    await picture(page, 'en-first-paint');
    // The browser notes it a moment after it has painted.
    const paint = await page.waitForFunction(
      `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`,
    );
    const first = await paint.jsonValue();
    expect(first).toBeLessThan(3_000);
    await page.context().close();
  });

  it('answers with one press what is answered with one word', async () => {
    await using call = await stageCall(stage, 'I would rather type');
    const { page, agent } = call;
    const answers = page.getByRole('group', { name: 'Quick answers' });
    expect(await answers.getByRole('button').allTextContents()).toEqual(['العربية']);
    await agent.sends({ type: 'listening', ask: 'service', answers: departments });
    await answers.getByRole('button', { name: 'Complaints' }).click();
    await expect.poll(() => agent.typed, patient).toEqual(['Complaints']);
    await answers.waitFor({ state: 'detached' });
    await agent.sends({
      type: 'listening',
      ask: 'details_right',
      answers: [{ words: 'Yes', language: 'en' }],
    });
    await answers.getByRole('button', { name: 'Yes' }).click();
    await expect.poll(() => agent.typed, patient).toEqual(['Complaints', 'Yes']);
    await agent.sends({ type: 'listening', ask: 'describe' });
    await agent.sends({ type: 'ticket', number: 'TKT-4027316' });
    await page.getByText('TKT-4027316').waitFor();
    expect(await answers.count()).toBe(0);
  });
});

/** Whether what is at the middle of an element is the element itself, and not something that lies over it. */
function isInReach(element: Locator): Promise<boolean> {
  return element.evaluate((item) => {
    const { x, y, width, height } = item.getBoundingClientRect();
    const top = item.ownerDocument.elementFromPoint(x + width / 2, y + height / 2);
    return item.contains(top);
  });
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}
