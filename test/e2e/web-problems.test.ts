import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../src/launch/free-port.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { launchBrowser, openPage, type MicrophoneAnswer } from './web/open-page.ts';
import { buildPage, PageServer, problem } from './web/page-server.ts';

describeNeeding(['chromium'], 'what goes wrong before a call', () => {
  let browser: Browser;
  let server: PageServer;

  beforeAll(async () => {
    server = await PageServer.start(await buildPage());
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function call(microphone?: MicrophoneAnswer): Promise<Page> {
    const { page } = await openPage(browser, server.url, microphone ? { microphone } : {});
    await page.getByRole('button', { name: 'Call now' }).click();
    return page;
  }

  it.each<[MicrophoneAnswer, RegExp]>([
    ['NotAllowedError', /microphone is blocked/],
    ['NotFoundError', /No microphone found/],
    ['NotReadableError', /would not start/],
  ])('%s: says what to do and offers typing, before anything was dialled', async (answer, title) => {
    server.asked.length = 0;
    const page = await call(answer);
    const alert = page.getByRole('alert').filter({ hasText: title });
    await alert.waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(title);
    await alert.getByRole('button', { name: 'Try again' }).waitFor();
    expect(server.asked).toEqual([]);
    await alert.getByRole('button', { name: 'Continue by typing' }).click();
    await expect.poll(() => server.asked).toHaveLength(1);
    await page.context().close();
  });

  it('explains an insecure address, where browsers hide the microphone', async () => {
    const { page } = await openPage(browser, 'about:blank');
    await page.addInitScript(`Object.defineProperty(navigator, 'mediaDevices', { value: undefined })`);
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Call now' }).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'secure connection' }).waitFor(),
    ).resolves.toBeUndefined();
    await page.context().close();
  });

  it('waits out a rate limit before it offers another try', async () => {
    server.answer = () => Promise.resolve(problem(429, 'rate_limited', { 'retry-after': '2' }));
    const page = await call();
    await page.getByRole('alert').filter({ hasText: 'Too many calls' }).waitFor();
    expect(await page.getByRole('button', { name: /Try again in/ }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Try again', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.context().close();
  });

  it.each<[string, () => ReturnType<typeof problem>, RegExp]>([
    ['no agent is registered', () => problem(503, 'no_agent'), /Nobody can answer/],
    ['the rooms are away', () => problem(503, 'rooms_unavailable'), /centre is not available/],
    ['the server fails', () => problem(500, 'internal'), /centre is not available/],
  ])('says so when %s', async (_case, answer, title) => {
    server.answer = () => Promise.resolve(answer());
    const page = await call();
    await expect(page.getByRole('alert').filter({ hasText: title }).waitFor()).resolves.toBeUndefined();
    await page.context().close();
  });

  it('says so when the server cannot be reached, and when the person is offline', async () => {
    const { page } = await openPage(browser, server.url);
    await page.route('**/api/calls', (route) => route.abort());
    await page.getByRole('button', { name: 'Call now' }).click();
    await page.getByRole('alert').filter({ hasText: 'cannot be reached' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'You are offline' }).waitFor(),
    ).resolves.toBeUndefined();
    await page.context().close();
  });

  it('says so when the LiveKit server does not answer', async () => {
    const url = `ws://127.0.0.1:${await freePort()}`;
    server.answer = () =>
      Promise.resolve({ status: 201, body: { callId: randomUUID(), room: 'r', url, token: 'e30.e30.e30' } });
    const page = await call();
    await expect(
      page.getByRole('alert').filter({ hasText: 'line could not be opened' }).waitFor(),
    ).resolves.toBeUndefined();
    await page.context().close();
  });

  it('tells beforehand that nobody would answer', async () => {
    server.ready = false;
    const { page } = await openPage(browser, server.url);
    await expect(page.getByText('The line is not available right now').waitFor()).resolves.toBeUndefined();
    server.ready = true;
    await page.context().close();
  });

  it('says that an address leads nowhere, and back', async () => {
    const { page } = await openPage(browser, `${server.url}nowhere`);
    await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
    await page.getByRole('link', { name: 'Go to the call page' }).click();
    await expect(page.getByRole('button', { name: 'Call now' }).waitFor()).resolves.toBeUndefined();
    await page.context().close();
  });
});
