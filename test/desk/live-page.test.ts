import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { messages } from '../../src/db/schema/index.ts';
import { appendEvent } from '../../src/domain/events/index.ts';
import { look, readers } from '../helpers/desk-readers.ts';
import { describeDesk } from '../helpers/desk-stage.ts';

/** Sound travels, is buffered and fades. */
const patient = { timeout: 10_000 };

describeDesk('a caller at the desk', (stage) => {
  it.each(readers)(
    'rings, is answered by keyboard and talked with, held and let go, in $language',
    async (reader) => {
      const { say, language } = reader;
      const { db } = stage().desk.context;
      const member = await stage().desk.member(`Talks-${language}`, 'agent', {
        departments: ['sales'],
        language,
      });
      const { page, errors } = await stage().page(member, { context: reader.context });
      await page.getByText(say('status.offline'), { exact: true }).waitFor();
      await page.keyboard.press('v');
      await page.getByText(say('queue.none_available')).waitFor();
      await look(page, reader, 'at-rest');

      await using caller = await stage().ring({ language, reason: 'I want <b>a human</b>, السعر غلط' });
      const ring = page.getByRole('alertdialog', { name: say('ring.title') });
      await ring.getByText('I want <b>a human</b>, السعر غلط').waitFor();
      await look(page, reader, 'ringing');
      await page.keyboard.press('Enter');

      // Each hears the other, and the human knows why.
      const human = await stage().putThrough(caller);
      await page.getByRole('timer').first().waitFor();
      await expect.poll(() => caller.guest.hears(human), patient).toBe(true);
      await expect.poll(() => playsCaller(page), patient).toBe(true);
      await page.getByRole('heading', { name: say('brief.title') }).waitFor();

      // What is said is shown as it is said, and nothing of it is more than text.
      const { conversationId, epoch, callId } = caller;
      await db.transaction(async (tx) => {
        const line = { conversationId, epoch, channel: 'voice', language, startedAt: new Date() } as const;
        await tx.insert(messages).values({
          ...line,
          seq: 1,
          speaker: 'caller',
          text: '<img src=x onerror=alert(1)> https://evil.example',
        });
        await appendEvent(tx, { type: 'call_progressed', callId, conversationId, data: { seq: 1 } });
      });
      const lines = page.getByRole('region', { name: say('lines.title') }).last();
      await lines.getByText('<img src=x onerror=alert(1)> https://evil.example').waitFor();
      expect(await lines.getByRole('link').count()).toBe(0);
      await look(page, reader, 'talking');

      // On hold neither hears the other.
      await page.keyboard.press('h');
      await page.getByText(say('hold.on')).waitFor();
      await expect.poll(() => caller.guest.hears(human), patient).toBe(false);
      expect(await playsCaller(page)).toBe(false);
      await look(page, reader, 'on-hold');
      await page.keyboard.press('h');
      await expect.poll(() => caller.guest.hears(human), patient).toBe(true);
      await expect.poll(() => playsCaller(page), patient).toBe(true);

      // Muted, the human only listens.
      await page.keyboard.press('m');
      await expect.poll(() => caller.guest.hears(human), patient).toBe(false);
      expect(await playsCaller(page)).toBe(true);
      await page.keyboard.press('m');
      await expect.poll(() => caller.guest.hears(human), patient).toBe(true);

      await page.getByRole('heading', { level: 1 }).focus();
      await page.keyboard.press('t');
      const dialog = page.getByRole('dialog', { name: say('transfer.title') });
      await dialog.getByText(say('transfer.no_colleagues')).waitFor();
      await look(page, reader, 'transfer');
      await dialog.getByRole('button', { name: say('transfer.assistant') }).click();
      await look(page, reader, 'back-to-the-assistant');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });

      await page.keyboard.press('e');
      await page.getByText(say('control.end_sure')).waitFor();
      await page.keyboard.press('e');
      await page.getByRole('timer', { name: say('talk.timer') }).waitFor({ state: 'detached' });
      await page.getByRole('form', { name: say('wrap.title') }).waitFor();
      expect(errors).toEqual([]);
    },
  );
});

/** Whether the page sounds the caller. */
async function playsCaller(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    `[...document.querySelectorAll('audio[data-from=caller]')].some(({ muted, volume, paused }) => !muted && volume > 0 && !paused)`,
  );
}
