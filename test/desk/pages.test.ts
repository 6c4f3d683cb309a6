import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { escalations } from '../../src/db/schema/index.ts';
import { makeFirstAdminLink } from '../../src/domain/people/index.ts';
import { startDesk, type Desk } from '../helpers/desk.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { faults } from '../e2e/web/faults.ts';
import { launchBrowser, openPage } from '../e2e/web/open-page.ts';
import { buildDesk } from '../e2e/web/page-server.ts';

/** Where pictures of what is tested go, for people to look at; nowhere by default. */
const pictures = process.env['HATIF_PICTURES'];

const readers = [
  {
    locale: 'ar',
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    direction: 'rtl',
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    password: 'كلمة المرور',
    newPassword: 'كلمة المرور الجديدة',
    make: 'أنشئ الحساب',
    signIn: 'دخول',
    signInTitle: 'تسجيل الدخول إلى المكتب',
    signOut: 'خروج',
    wrong: 'البريد أو كلمة المرور غير صحيحين.',
    missing: 'اكتب البريد كاملًا',
    people: 'الأشخاص',
    invite: 'أرسل الدعوة',
    invited: 'أُرسلت الدعوة إلى',
    enter: 'احفظ وادخل',
    short: 'كلمة المرور قصيرة',
    calls: 'المكالمات',
    none: 'لم تُسند إليك أقسام، فلا ترنّ عندك المكالمات',
    account: 'حسابي',
    thisBrowser: 'هذا المتصفح',
    disable: 'تعطيل',
    confirm: 'أكّد التعطيل',
    oneStays: 'لا بد أن يبقى مدير واحد على الأقل.',
    forgot: 'نسيت كلمة المرور؟',
    sendLink: 'أرسل الرابط',
    look: 'انظر في بريدك',
  },
  {
    locale: 'en',
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    direction: 'ltr',
    name: 'Name',
    email: 'E-mail',
    password: 'Password',
    newPassword: 'New password',
    make: 'Make the account',
    signIn: 'Sign in',
    signInTitle: 'Sign in to the desk',
    signOut: 'Sign out',
    wrong: 'The address or the password is wrong.',
    missing: 'Write the address in full',
    people: 'People',
    invite: 'Send the invitation',
    invited: 'The invitation is on its way to',
    enter: 'Save and sign in',
    short: 'The password is too short',
    calls: 'Calls',
    none: 'No department is yours, so no callers ring at your desk',
    account: 'Account',
    thisBrowser: 'This browser',
    disable: 'Disable',
    confirm: 'Sure? Disable',
    oneStays: 'At least one admin has to stay.',
    forgot: 'Forgot your password?',
    sendLink: 'Send the link',
    look: 'Look into your mailbox',
  },
] as const;

describeNeeding(['chromium'], 'the pages of the desk', () => {
  let browser: Browser;
  let webDir: string;
  beforeAll(async () => {
    webDir = await buildDesk();
    browser = await launchBrowser();
  }, 120_000);
  afterAll(() => browser.close());

  async function serve(): Promise<Desk & AsyncDisposable & { url: string }> {
    const desk = await startDesk({ webDir, env: { CALLS_PER_MINUTE: '1000' } });
    await desk.service.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = desk.service.app.server.address() as AddressInfo;
    return Object.assign(desk, {
      url: `http://127.0.0.1:${port}/desk`,
      [Symbol.asyncDispose]: () => desk.service[Symbol.asyncDispose](),
    });
  }

  it.each(readers)(
    'an admin and somebody they invite go all the way, in $locale',
    { timeout: 240_000 },
    async (reader) => {
      await using desk = await serve();
      const context = {
        locale: reader.locale,
        viewport: reader.viewport,
        colorScheme: reader.colorScheme,
        reducedMotion: 'reduce' as const,
      };
      const look = async (page: Page, name: string): Promise<void> => {
        expect(await faults(page), name).toEqual([]);
        if (pictures === undefined) return;
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({
          path: path.join(pictures, `desk-${name}-${reader.locale}.png`),
          fullPage: true,
        });
        await page.setViewportSize(
          reader.viewport.width > 600 ? { width: 390, height: 844 } : { width: 1280, height: 800 },
        );
        expect(await faults(page), `${name}, other size`).toEqual([]);
        await page.emulateMedia({ colorScheme: reader.colorScheme === 'dark' ? 'light' : 'dark' });
        await page.screenshot({
          path: path.join(pictures, `desk-${name}-${reader.locale}-other.png`),
          fullPage: true,
        });
        await page.emulateMedia({ colorScheme: reader.colorScheme });
        await page.setViewportSize(reader.viewport);
      };
      const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

      // The first admin, by the link of the first start.
      const token = (await makeFirstAdminLink(desk.context.db, new Date())) ?? '';
      const { page, errors } = await openPage(browser, `${desk.url}/first-admin#${token}`, { context });
      await field(page, reader.name).fill('منى Admin');
      await field(page, reader.email).fill('mona@example.com');
      await field(page, reader.password).fill('a long enough word');
      await look(page, 'first-admin');
      expect(await page.evaluate('document.documentElement.dir')).toBe(reader.direction);
      await field(page, reader.password).press('Enter');

      // Who invites somebody.
      await page.getByRole('heading', { level: 1, name: reader.people }).waitFor();
      expect(page.url()).toBe(`${desk.url}/people`);
      await page.getByRole('button', { name: reader.invite }).click();
      await page.getByText(reader.missing).waitFor();
      await field(page, reader.name).fill('Ali <b>علي</b>');
      await field(page, reader.email).fill('ali@example.com');
      await page.getByRole('button', { name: reader.invite }).click();
      await page.getByText(reader.invited).waitFor();
      await page.getByText('ali@example.com', { exact: true }).waitFor();
      await look(page, 'people');
      await page
        .getByRole('button', { name: `${reader.disable}: ` })
        .last()
        .click();
      await page.getByRole('button', { name: reader.confirm }).click();
      await page.getByText(reader.oneStays).waitFor();

      // Whoever was invited chooses a password, and is in.
      const word = desk.mailer.wordFor('ali@example.com');
      const invited = await openPage(browser, `${desk.url}/invitation#${word}`, { context });
      await field(invited.page, reader.newPassword).fill('short');
      await invited.page.getByRole('button', { name: reader.enter }).click();
      await invited.page.getByText(reader.short).waitFor();
      await look(invited.page, 'invitation');
      await field(invited.page, reader.newPassword).fill('my own long password');
      await invited.page.getByRole('button', { name: reader.enter }).click();
      await invited.page.getByText(reader.none).waitFor();
      expect(invited.page.url()).toBe(`${desk.url}/`);
      await look(invited.page, 'nobody-waits');
      expect(await invited.page.getByRole('link', { name: reader.people }).count()).toBe(0);

      // Somebody waits, which an admin sees.
      await desk.context.db.insert(escalations).values([
        { department: 'sales', reason: '<img src=x onerror=alert(1)> أريد موظفًا', summary: 's' },
        {
          department: 'support',
          reason: 'The router smells of smoke',
          summary: 's',
          status: 'callback',
          callbackBy: new Date(Date.now() - 60_000),
        },
      ]);
      await page.getByRole('link', { name: reader.calls }).click();
      await page.getByText('<img src=x onerror=alert(1)>').waitFor();
      await look(page, 'waiting');

      // Their own account, and every session of theirs.
      await page.getByRole('link', { name: reader.account }).click();
      await page.getByText(reader.thisBrowser).waitFor();
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      await look(page, 'account');

      // Out, and in again, with a mistake on the way and by the keyboard alone.
      await page.getByRole('button', { name: reader.signOut }).click();
      await page.getByRole('heading', { level: 1, name: reader.signInTitle }).waitFor();
      expect(await page.getByRole('navigation').count()).toBe(0);
      await field(page, reader.email).fill('mona@example.com');
      await field(page, reader.password).fill('not the password');
      await field(page, reader.password).press('Enter');
      await page.getByRole('alert').getByText(reader.wrong).waitFor();
      await look(page, 'sign-in');
      await field(page, reader.password).fill('a long enough word');
      await page.keyboard.press('Enter');
      await page.getByText('<img src=x onerror=alert(1)>').waitFor();
      await page.getByRole('button', { name: reader.signOut }).click();
      await page.getByRole('link', { name: reader.forgot }).click();
      await field(page, reader.email).fill('mona@example.com');
      await page.getByRole('button', { name: reader.sendLink }).click();
      await page.getByText(reader.look).waitFor();
      await look(page, 'forgot');

      // Nothing but what was refused on purpose was an error in the browser.
      const unexpected = [...errors, ...invited.errors].filter(
        (error) => !/status of (?:400|401|403)/.test(error),
      );
      expect(unexpected).toEqual([]);
      await page.context().close();
      await invited.page.context().close();
    },
  );
});
