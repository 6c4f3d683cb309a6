import { readFileSync } from 'node:fs';
import path from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const audit = readFileSync(path.join(import.meta.dirname, 'page-audit.js'), 'utf8');

/** Everything that WCAG asks for at the levels A and AA, as far as a program can tell. */
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Stands in the way of somebody who uses the page without mouse or sight, one sentence each: what our own look at the page
 * finds, and what axe finds against WCAG's levels A and AA, which takes seconds. Empty when nothing does.
 */
export async function faults(page: Page, { axe: byAxe = true } = {}): Promise<string[]> {
  // Colours are told of as they are to stay, not on their way there.
  await page.evaluate(
    `Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished))`,
  );
  const own = await page.evaluate<string[]>(audit);
  if (!byAxe) return own;
  await page.evaluate(`globalThis.axe ?? (() => { ${axe.source} })()`);
  const options = { runOnly: { type: 'tag', values: standard }, resultTypes: ['violations'] };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}: ${html.slice(0, 120)} ${failureSummary}`),
  );
  return [...own, ...told];
}
