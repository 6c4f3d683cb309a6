import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { look, readers } from '../helpers/desk-readers.ts';
import { describeDesk } from '../helpers/desk-stage.ts';
import { startSpeechProcess } from '../helpers/speech-process.ts';

/** Sound is made first, and then plays. */
const patient = { timeout: 20_000 };

describeDesk('a brief that is read aloud', (stage) => {
  it.each(readers)(
    'is heard by its human alone, by key or button, and stops by them, at its end and with the call, in $language',
    async (reader) => {
      const { say, language } = reader;
      const member = await stage().desk.member(`Listens-${language}`, 'agent', {
        departments: ['sales'],
        language,
      });
      const { page, errors } = await stage().page(member, {
        context: reader.context,
        init: `localStorage.setItem('hatif.desk.speaker', 'default')`,
      });
      await page.getByText(say('status.offline'), { exact: true }).waitFor();
      await page.keyboard.press('v');
      await page.getByText(say('queue.none_available')).waitFor();
      await using caller = await stage().ring({ language, reason: 'my router is on fire' });
      await page.getByRole('alertdialog', { name: say('ring.title') }).waitFor();
      await page.keyboard.press('Enter');
      const human = await stage().putThrough(caller);
      const read = page.getByRole('button', { name: say('brief.read') });
      const stop = page.getByRole('button', { name: say('brief.stop') });
      await expect.poll(() => caller.guest.hears(human), patient).toBe(true);

      // Where there is no voice, they are told, and read it themselves.
      await read.click();
      await page.getByText(say('brief.read_failed')).waitFor();
      await look(page, reader, 'brief-not-read');
      expect(errors.splice(0)).toEqual([expect.stringContaining('503')]);

      await using _voice = await startSpeechProcess(stage().desk.service.dataDir);
      await page.keyboard.press('m');
      await expect.poll(() => caller.guest.hears(human), patient).toBe(false);
      await page.keyboard.press('r');
      await expect.poll(() => secondsRead(page), patient).toBeGreaterThan(0.2);
      await page.getByText(say('brief.read_failed')).waitFor({ state: 'detached' });
      await look(page, reader, 'brief-read');
      expect(await secondsRead(page)).toBeGreaterThan(0.2);
      expect(caller.guest.hears(human)).toBe(false);
      expect(await page.evaluate(`${brief}.sinkId`)).toBe('default');
      await page.keyboard.press('r');
      await read.waitFor();
      expect(await secondsRead(page)).toBeNull();

      await read.click();
      await expect.poll(() => secondsRead(page), patient).toBeGreaterThan(0.2);
      await stop.click();
      await read.waitFor();
      expect(await secondsRead(page)).toBeNull();

      await read.click();
      await expect.poll(() => secondsRead(page), patient).toBeGreaterThan(0.2);
      await page.evaluate(`{ const sound = ${brief}; sound.currentTime = sound.duration - 0.2; }`);
      await read.waitFor();
      expect(await secondsRead(page)).toBeNull();

      await read.click();
      await expect.poll(() => secondsRead(page), patient).toBeGreaterThan(0.2);
      await page.keyboard.press('e');
      await page.keyboard.press('e');
      await page.getByRole('form', { name: say('wrap.title') }).waitFor();
      await expect.poll(() => secondsRead(page)).toBeNull();
      expect(errors).toEqual([]);
    },
  );
});

const brief = `document.querySelector('audio[data-from=brief]')`;

/** How far the page has read, in seconds; null: it reads nothing. */
async function secondsRead(page: Page): Promise<number | null> {
  return page.evaluate<number | null>(`(${brief}?.paused ?? true) ? null : ${brief}.currentTime`);
}
