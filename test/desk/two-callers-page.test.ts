import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { handoffs } from '../../src/db/schema/index.ts';
import { look, readers } from '../helpers/desk-readers.ts';
import { describeDesk, type CallerHere } from '../helpers/desk-stage.ts';

/** Sound travels, is buffered and fades. */
const patient = { timeout: 10_000 };

describeDesk('somebody who takes two callers at once', (stage) => {
  it.each(readers)(
    'talks with one while the other is on hold, and goes from one to the other by a key, in $language',
    async (reader) => {
      const { say, language } = reader;
      const { desk } = stage();
      const admin = await desk.member(`Two-admin-${language}`, 'admin');
      const member = await desk.member(`Two-${language}`, 'agent', { departments: ['sales'], language });
      await admin.browser.ask('PATCH', `/people/${member.id}`, { maxCalls: 2 });
      const { page, errors } = await stage().page(member, { context: reader.context });
      await page.getByText(say('status.offline'), { exact: true }).waitFor();
      await page.keyboard.press('v');

      const isHeld = async ({ callId }: CallerHere): Promise<boolean | undefined> =>
        (await desk.context.db.select().from(handoffs).where(eq(handoffs.callId, callId)))[0]?.held;
      const answer = async (caller: CallerHere): Promise<string> => {
        await page.getByRole('alertdialog', { name: say('ring.title') }).waitFor();
        await page.keyboard.press('Enter');
        return stage().putThrough(caller);
      };

      await using first = await stage().ring({ language, reason: 'The first of two' });
      const toFirst = await answer(first);
      await expect.poll(() => first.guest.hears(toFirst), patient).toBe(true);

      // The second rings into the talk; who answers is with them, and the first hears music.
      await using second = await stage().ring({ language, reason: 'The second of two' });
      const ring = page.getByRole('alertdialog', { name: say('ring.title') });
      await ring.getByText(say('ring.holds')).waitFor();
      await look(page, reader, 'ringing-in-a-call');
      const toSecond = await answer(second);
      await expect.poll(() => second.guest.hears(toSecond), patient).toBe(true);
      await expect.poll(() => isHeld(first), patient).toBe(true);
      await expect.poll(() => first.guest.hears(toFirst), patient).toBe(false);
      await page.getByRole('region', { name: say('others.title') }).waitFor();
      await look(page, reader, 'two-callers');

      const held = async () => [await isHeld(first), await isHeld(second)];
      await page.keyboard.press('x');
      await expect.poll(() => first.guest.hears(toFirst), patient).toBe(true);
      await expect.poll(() => second.guest.hears(toSecond), patient).toBe(false);
      await expect.poll(held, patient).toEqual([false, true]);

      // A page that is loaded anew goes on with whoever was talked with.
      page.once('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await page.getByRole('region', { name: say('others.title') }).waitFor();
      await expect.poll(() => first.guest.hears(toFirst), patient).toBe(true);
      await expect.poll(held, patient).toEqual([false, true]);

      // One has gone: the other is shown, on hold until they are taken back.
      await page.keyboard.press('e');
      await page.getByText(say('control.end_sure')).waitFor();
      await page.keyboard.press('e');
      await page.getByRole('region', { name: say('others.title') }).waitFor({ state: 'detached' });
      await page.getByText(say('hold.on')).waitFor();
      expect(await isHeld(second)).toBe(true);
      await page.keyboard.press('h');
      await expect.poll(() => second.guest.hears(toSecond), patient).toBe(true);
      expect(errors).toEqual([]);
    },
  );
});
