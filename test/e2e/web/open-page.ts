import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../../helpers/missing.ts';

/** Shorter than a test may take, so that the step that waits in vain says so itself, not the clock of the test. */
const stepTimeoutMs = 20_000;

/** What the browser answers when the page asks for the microphone. */
export type MicrophoneAnswer = 'tone' | 'NotAllowedError' | 'NotFoundError' | 'NotReadableError';

/** `silent`: as people have it, no page sounds that nobody has pressed in; to look into it from outside counts as a press. */
export async function launchBrowser({ silent = false }: { silent?: boolean } = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no chromium on this machine');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', ...(silent ? [] : ['--autoplay-policy=no-user-gesture-required'])],
  });
}

export interface OpenPage {
  page: Page;
  /** Whatever the page wrote to the console as an error, content policy violations included. */
  errors: string[];
}

export interface PageOptions {
  microphone?: MicrophoneAnswer;
  context?: BrowserContextOptions;
  /** Runs in the page before its own scripts. */
  init?: string;
  /** Gives the page a clock that goes as ours does until it is put forward. */
  ownClock?: boolean;
}

/** Opens the page in a context of its own, with a scripted microphone. */
export async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ locale: 'en-US', ...options.context });
  const page = await context.newPage();
  page.setDefaultTimeout(stepTimeoutMs);
  if (options.ownClock) await page.clock.install();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  const answer = options.microphone ?? 'tone';
  await page.addInitScript(`globalThis.hatifTestMicrophone = ${JSON.stringify(answer)}`);
  await page.addInitScript({ path: path.join(import.meta.dirname, 'page-microphone.js') });
  if (options.init !== undefined) await page.addInitScript(options.init);
  await page.goto(url);
  return { page, errors };
}
