import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { missing, skippedMark } from '../../helpers/missing.ts';
import { findLivekit, LivekitServer } from './livekit-server.ts';
import { launchBrowser, openPage, type PageOptions } from './open-page.ts';
import { buildPage, PageServer } from './page-server.ts';
import { ScriptedAgent } from './scripted-agent.ts';

/** What a call between the page and a scripted agent stands on. */
export interface Stage {
  browser: Browser;
  server: PageServer;
  livekit: LivekitServer;
}

/**
 * A suite of calls between the page and scripted agents, on a stage that stands from before its first test until
 * after its last. Skipped, with what is missing in its name, where this machine lacks a part.
 */
export function describeStaged(
  name: string,
  options: { timeout?: number },
  suite: (stage: Stage) => void,
): void {
  const lacking = [...missing(['chromium']), ...(findLivekit() ? [] : ['livekit-server'])];
  const because = lacking.length === 0 ? '' : ` (${skippedMark}${lacking.join(', ')})`;
  (lacking.length === 0 ? describe : describe.skip)(`${name}${because}`, options, () => {
    const stage = {} as Stage; // Empty until its tests run.
    beforeAll(async () => {
      stage.server = await PageServer.start(await buildPage());
      stage.livekit = await LivekitServer.start(findLivekit() ?? '');
      stage.browser = await launchBrowser();
    });
    afterAll(async () => {
      await stage.browser.close();
      await stage.server.stop();
      await stage.livekit.kill();
    });
    suite(stage);
  });
}

/** A page on a call with a scripted agent; disposing it closes both. */
export interface StagedCall extends AsyncDisposable {
  page: Page;
  agent: ScriptedAgent;
  room: string;
  errors: string[];
}

/** Opens the page, looks at it with `before`, presses `button` and lets an agent answer. */
export async function stageCall(
  { browser, server, livekit }: Stage,
  button: string,
  { before, ...options }: PageOptions & { before?: (page: Page) => Promise<void> } = {},
): Promise<StagedCall> {
  const room = randomUUID();
  const caller = `caller-${room}`;
  server.answer = async () => ({
    status: 201,
    body: { callId: room, room, url: livekit.url, token: await livekit.token(room, caller) },
  });
  const { page, errors } = await openPage(browser, server.url, options);
  await before?.(page);
  await page.getByRole('button', { name: button }).click();
  const agent = await ScriptedAgent.join(livekit, room, caller);
  await page.getByRole('timer').waitFor();
  const close = async () => {
    await page.context().close();
    await agent.leaves();
  };
  return { page, agent, room, errors, [Symbol.asyncDispose]: close };
}
