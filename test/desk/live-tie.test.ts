import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { sessions } from '../../src/db/schema/index.ts';
import { leaveQueue } from '../../src/domain/queue/index.ts';
import { goodPassword } from '../helpers/desk.ts';
import { look, readers } from '../helpers/desk-readers.ts';
import { describeDesk } from '../helpers/desk-stage.ts';
import { launchBrowser } from '../e2e/web/open-page.ts';

const [, english] = readers;
if (!english) throw new Error('nobody reads English');
const { say, context } = english;
/** Sound travels, is buffered and fades. */
const patient = { timeout: 10_000 };

describeDesk('the tie of a desk to its centre', (stage) => {
  /** Somebody who is available, with their page. */
  async function available(name: string) {
    const member = await stage().desk.member(name, 'agent', { departments: ['sales'] });
    const opened = await stage().page(member, { context });
    await opened.page.getByRole('button', { name: say('status.be_available') }).click();
    await opened.page.getByText(say('status.help_available')).waitFor();
    return { member, ...opened };
  }

  it('rings with a notification that names nobody, and falls silent long before it would ring out where the caller leaves', async () => {
    const { page } = await available('Rings');
    await page.context().grantPermissions(['notifications']);
    await page.reload();
    await page.getByText(say('ready.notices_granted')).waitFor();
    await page.evaluate(`
      globalThis.shown = [];
      globalThis.Notification = class extends Notification {
        constructor(title, options) { super(title, options); shown.push({ title, body: options.body, lang: this.lang, dir: this.dir }); }
      };`);
    await using caller = await stage().ring({ reason: 'wants a human' });
    const ring = page.getByRole('alertdialog');
    await ring.waitFor();
    const shown = { title: 'A caller for you: Sales', body: 'wants a human', lang: 'en', dir: 'ltr' };
    expect(await page.evaluate('shown.at(-1)')).toEqual(shown);
    const { callId } = caller;
    await leaveQueue(stage().desk.context.db, { callId, outcome: 'abandoned', at: new Date() });
    await expect(ring.waitFor({ state: 'detached', timeout: 8_000 })).resolves.toBeUndefined();
  });

  it('passes a caller who is declined to the next human', async () => {
    const one = await available('Declines');
    await using _caller = await stage().ring();
    await one.page.getByRole('alertdialog').waitFor();
    const other = await available('Takes');
    await one.page.keyboard.press('d');
    await one.page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await expect(other.page.getByRole('alertdialog').waitFor()).resolves.toBeUndefined();
  });

  it('is taken over by a second tab, says so in the first, and is taken back', async () => {
    const { member, page: first } = await available('Two-tabs');
    await using caller = await stage().ring();
    await first.getByRole('alertdialog').waitFor();
    await first.keyboard.press('Enter');
    const human = await stage().putThrough(caller);
    await expect.poll(() => caller.guest.hears(human), patient).toBe(true);

    // The talk goes on in the second tab.
    const { page: second } = await stage().page(member, { context });
    await first.getByText(say('live.taken')).waitFor();
    await look(first, english, 'taken');
    await second.getByRole('timer').first().waitFor();
    await expect.poll(() => caller.guest.hears(human), patient).toBe(true);
    expect(await first.getByRole('timer').count()).toBe(0);

    await first.getByRole('button', { name: say('live.take_back') }).click();
    await first.getByRole('timer').first().waitFor();
    await second.getByText(say('live.taken')).waitFor();
  });

  it('says that it is lost while it is, and misses nothing of what happened meanwhile', async () => {
    const { page } = await available('Loses');
    await page.context().setOffline(true);
    await page.getByText(say('live.lost')).waitFor();
    await look(page, english, 'lost');
    await using _caller = await stage().ring({ reason: 'rang meanwhile' });
    await page.context().setOffline(false);
    await page.getByRole('alertdialog').getByText('rang meanwhile').waitFor();
    await expect(page.getByText(say('live.lost')).waitFor({ state: 'detached' })).resolves.toBeUndefined();
  });

  it('lets a talk go on whose human is signed out, and does what they ask once they are in again', async () => {
    const { member, page } = await available('Signed-out');
    await using caller = await stage().ring();
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.press('Enter');
    const human = await stage().putThrough(caller);
    await expect.poll(() => caller.guest.hears(human), patient).toBe(true);
    await stage().desk.context.db.delete(sessions).where(eq(sessions.userId, member.id));
    await page.getByText(say('live.signed_out')).waitFor();
    expect(caller.guest.hears(human)).toBe(true);

    await page.keyboard.press('h');
    const dialog = page.getByRole('dialog', { name: say('live.sign_in_title') });
    await dialog.getByRole('textbox', { name: say('field.password'), exact: true }).fill(goodPassword);
    await look(page, english, 'signed-out');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(say('hold.on')).waitFor();
    await expect.poll(() => caller.guest.hears(human), patient).toBe(false);
    await page.getByText(say('live.signed_out')).waitFor({ state: 'detached' });
  });

  it('says of a ring that the browser keeps silent that nobody hears it', async () => {
    const browser = await launchBrowser({ silent: true });
    try {
      const member = await stage().desk.member('Unheard', 'agent', { departments: ['sales'] });
      await member.browser.ask('POST', '/me/open', { deskId: randomUUID() });
      await member.browser.ask('POST', '/me/status', { status: 'available' });
      await using _caller = await stage().ring();
      const init = `new MutationObserver(() => {
        if (document.body?.textContent.includes(${JSON.stringify(say('ring.silent'))})) console.info('silent ring');
      }).observe(document, { childList: true, subtree: true });`;
      const { page } = await stage().page(member, { context, browser, init });
      await page.waitForEvent('console', (message) => message.text() === 'silent ring');
      // Pressed once, it is heard.
      await page.mouse.click(4, 700);
      await expect(
        page.getByText(say('ring.silent')).waitFor({ state: 'detached' }),
      ).resolves.toBeUndefined();
    } finally {
      await browser.close();
    }
  });
});
