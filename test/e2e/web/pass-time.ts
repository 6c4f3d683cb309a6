import type { Page } from 'playwright-core';
import { eventually } from '../../helpers/eventually.ts';

/** How far the page's clock is put forward at each look, in milliseconds: its timers run in order, none is left out. */
const stepMs = 500;

/**
 * Lets time pass quickly for a page that was opened with `ownClock`, until `find` says so: what is waited for is a pause
 * that the page makes. Rejects as {@link eventually} does.
 */
export async function passTime(page: Page, what: string, find: () => Promise<boolean>): Promise<void> {
  await eventually(what, async () => {
    if (await find()) return true;
    await page.clock.runFor(stepMs);
    return undefined;
  });
}
