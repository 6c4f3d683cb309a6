import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { missing } from '../../helpers/missing.ts';
import type { LivekitServer } from './livekit-server.ts';
import { findLivekit } from './livekit-server.ts';
import { openPage, type MicrophoneAnswer } from './open-page.ts';
import type { PageServer } from './page-server.ts';
import { ScriptedAgent } from './scripted-agent.ts';

/** What a call between the page and a scripted agent needs and this machine lacks. */
export function missingForCalls(): string[] {
  return [...missing(['chromium']), ...(findLivekit() ? [] : ['livekit-server'])];
}

/** A page on a call with a scripted agent; disposing it closes both. */
export interface StagedCall extends AsyncDisposable {
  page: Page;
  agent: ScriptedAgent;
  room: string;
  errors: string[];
}

/** Opens the page, presses `button` and lets an agent answer. */
export async function stageCall(
  { browser, server, livekit }: { browser: Browser; server: PageServer; livekit: LivekitServer },
  button: string,
  options: { microphone?: MicrophoneAnswer; context?: BrowserContextOptions } = {},
): Promise<StagedCall> {
  const room = randomUUID();
  const caller = `caller-${room}`;
  server.answer = async () => ({
    status: 201,
    body: { callId: room, room, url: livekit.url, token: await livekit.token(room, caller) },
  });
  const { page, errors } = await openPage(browser, server.url, options);
  await page.getByRole('button', { name: button }).click();
  const agent = await ScriptedAgent.join(livekit, room, caller);
  await page.getByRole('timer').waitFor();
  const close = async () => {
    await page.context().close();
    await agent.leaves();
  };
  return { page, agent, room, errors, [Symbol.asyncDispose]: close };
}
