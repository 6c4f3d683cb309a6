import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const audit = readFileSync(path.join(import.meta.dirname, 'page-audit.js'), 'utf8');

/** What stands in the way of somebody who uses the page without mouse or sight; empty when nothing does. */
export async function faults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(audit);
}
