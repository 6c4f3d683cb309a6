import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeStaged, stageCall } from './web/call-stage.ts';
import { faults } from './web/faults.ts';
import { openPage } from './web/open-page.ts';
import { problem } from './web/page-server.ts';

/** Where pictures of what is tested go, for people to look at; nowhere by default. */
const pictures = process.env['HATIF_PICTURES'];

/** A phone with and without its keyboard, on its side, and a desk. */
const sizes = [
  { width: 390, height: 480 },
  { width: 390, height: 560 },
  { width: 320, height: 568 },
  { width: 844, height: 390 },
  { width: 1280, height: 800 },
];
const readers = [
  {
    locale: 'ar',
    call: 'اتصل الآن',
    write: 'اكتب لنا رسالة',
    name: 'الاسم',
    send: 'أرسل',
    wrong: 'اكتب اسمك.',
    direction: 'rtl',
  },
  {
    locale: 'en',
    call: 'Call now',
    write: 'Send us a message',
    name: 'Name',
    send: 'Send',
    wrong: 'Please write your name.',
    direction: 'ltr',
  },
];

describeStaged('somebody who would rather write', {}, (stage) => {
  async function open(context = {}): Promise<Page> {
    const { page } = await openPage(stage.browser, stage.server.url, { context });
    return page;
  }

  async function fill(page: Page): Promise<void> {
    await page.getByRole('textbox', { name: 'Name' }).fill('Sara Ahmed');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('sara@example.com');
    await page.getByRole('textbox', { name: 'Subject' }).fill('My invoice');
    await page.getByRole('textbox', { name: 'Message' }).fill('I was charged twice.');
  }

  it('opens the form with the keyboard, sends it and learns its number and until when it is answered', async () => {
    stage.server.letters.length = 0;
    const page = await open();
    const way = page.getByRole('button', { name: 'Send us a message' });
    await way.focus();
    await page.keyboard.press('Enter');
    await fill(page);
    await page.getByRole('textbox', { name: 'Subject' }).press('Enter');
    await page.getByText('We have your message').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(
      /TKT-4027316.*We answer by Monday.? 30 November/u,
    );
    expect(stage.server.letters).toEqual([
      {
        name: 'Sara Ahmed',
        email: 'sara@example.com',
        subject: 'My invoice',
        message: 'I was charged twice.',
        language: 'en',
        key: expect.stringMatching(/^[\w-]{22,64}$/),
      },
    ]);
    await page.getByRole('button', { name: 'Another message' }).click();
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Sara Ahmed');
    expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('');
    await page.context().close();
  });

  it('is told what is wrong, where it is, before it is sent and after', async () => {
    stage.server.letters.length = 0;
    const page = await open();
    await page.getByRole('button', { name: 'Send us a message' }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(stage.server.letters).toEqual([]);
    const name = page.getByRole('textbox', { name: 'Name' });
    await expect.poll(() => focused(page)).toBe('name');
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    await fill(page);
    const errors = [{ path: 'email', message: 'Invalid email address' }];
    stage.server.answerLetter = () => ({
      status: 400,
      body: { ...problem(400, 'invalid_request').body, errors },
    });
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Please write your e-mail address in full').waitFor();
    await expect.poll(() => focused(page)).toBe('email');
    await page.context().close();
  });

  it('keeps what is written until it is taken in, over a call too, and it is one message', async () => {
    stage.server.letters.length = 0;
    stage.server.answerLetter = () => ({ status: 503, body: problem(503, 'database_unavailable').body });
    stage.server.answer = () => Promise.resolve(problem(503, 'no_agent'));
    const page = await open();
    await page.getByRole('button', { name: 'Call now' }).click();
    // Nobody can take the call: the form is open.
    await page.getByRole('alert').waitFor();
    await fill(page);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('It could not be sent just now').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('I was charged twice.');
    stage.server.answerLetter = () => ({ status: 201, body: { ticket: 'TKT-4027316', answerBy: null } });
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Your reference is').waitFor();
    const keys = stage.server.letters.map((letter) => (letter as { key: string }).key);
    expect(new Set(keys).size).toBe(1);
    await page.context().close();
  });

  it.each(sizes.flatMap((viewport) => readers.map((reader) => ({ ...reader, viewport }))))(
    'has nothing in the way at $viewport.width × $viewport.height in $locale',
    async ({ locale, viewport, call, write, name, send, wrong, direction }) => {
      const page = await open({ locale, viewport });
      await page.getByRole('button', { name: write }).waitFor();
      // The way to call is seen without scrolling.
      const calls = await page.getByRole('button', { name: call }).boundingBox();
      expect((calls?.y ?? Infinity) + (calls?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
      await picture(page, `${locale}-idle-${viewport.width}x${viewport.height}`);
      await page.getByRole('button', { name: write }).click();
      await page.getByRole('button', { name: send, exact: true }).click();
      await page.getByText(wrong).waitFor();
      await page.getByRole('textbox', { name, exact: true }).waitFor();
      expect(await page.evaluate('getComputedStyle(document.forms[0]).direction')).toBe(direction);
      expect(await page.evaluate('document.scrollingElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await faults(page)).toEqual([]);
      await picture(page, `${locale}-message-${viewport.width}x${viewport.height}`);
      await page.context().close();
    },
  );

  it('is asked whether the page is really to be left while a call is on, and not before', async () => {
    await using call = await stageCall(stage, 'I would rather type', {
      before: async (page) => {
        expect(await asksBeforeLeaving(page)).toBe(false);
      },
    });
    expect(await asksBeforeLeaving(call.page)).toBe(true);
    await call.page.getByRole('button', { name: 'Hang up' }).click();
    await call.page.getByRole('heading', { name: 'The call has ended' }).waitFor();
    expect(await asksBeforeLeaving(call.page)).toBe(false);
  });
});

/** The name of the field that has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.name');
}

/** Whether the page has the browser ask before it is left. */
function asksBeforeLeaving(page: Page): Promise<boolean> {
  return page.evaluate(`!dispatchEvent(new Event('beforeunload', { cancelable: true }))`);
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}
