import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import type { Language } from '../../src/shared/vocabulary.ts';
import { describeStaged, stageCall } from '../e2e/web/call-stage.ts';
import { faults } from '../e2e/web/faults.ts';
import { openPage } from '../e2e/web/open-page.ts';
import { problem } from '../e2e/web/page-server.ts';
import { passTime } from '../e2e/web/pass-time.ts';
import { ScriptedAgent } from '../e2e/web/scripted-agent.ts';

/** Where the pictures of a page go that somebody wants to look at. */
const pictures = process.env['HATIF_PICTURES'];

interface Reader {
  who: string;
  language: Language;
  call: string;
  context: BrowserContextOptions;
  words: Record<string, RegExp>;
}

const arabic: Reader = {
  who: 'an Arabic reader on a narrow phone',
  language: 'ar',
  call: 'أفضّل الكتابة',
  context: { locale: 'ar', viewport: { width: 320, height: 640 } },
  words: {
    busy: /جميع خطوطنا مشغولة/,
    phone: /رقم الهاتف/,
    name: /الاسم/,
    send: /اتصلوا بي/,
    invalid: /هذا الرقم غير صحيح/,
    noted: /سنتصل بك/,
    moment: /لحظة من فضلك/,
    recalling: /نعاود الاتصال بدلًا عنك/,
    stop: /أوقف الاتصال/,
    over: /انتهت المكالمة/,
  },
};
const english: Reader = {
  who: 'an English reader at a desk',
  language: 'en',
  call: 'I would rather type',
  context: { locale: 'en', viewport: { width: 1280, height: 800 } },
  words: {
    busy: /All our lines are busy/,
    phone: /Phone number/,
    name: /Name/,
    send: /Call me back/,
    invalid: /not a phone number/,
    noted: /we will call you back/,
    moment: /One moment, please/,
    recalling: /calling again for you/,
    stop: /Stop calling/,
    over: /The call has ended/,
  },
};
const readers = [arabic, english];

describeStaged('the page while a part of the centre is away', { timeout: 120_000 }, (stage) => {
  beforeEach(() => void (stage.server.asked.length = 0));

  const look = async (page: Page, name: string, { who }: { who: string }) => {
    expect(await faults(page)).toEqual([]);
    if (pictures)
      await page.screenshot({
        path: path.join(pictures, `${name}-${who.split(' ')[1]}.png`),
        fullPage: true,
      });
  };

  it.each(readers)('takes the number of $who when all lines are busy', async (reader) => {
    const { server, browser } = stage;
    const { words } = reader;
    server.answer = () => Promise.resolve(problem(503, 'centre_busy'));
    const { page } = await openPage(browser, server.url, { context: reader.context });
    await page.getByRole('button', { name: reader.call }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: words['busy'] ?? '' })
      .waitFor();
    await look(page, 'busy', reader);

    server.answerWish = () => problemAnswer(400, 'phone_invalid');
    await page.getByRole('textbox', { name: words['phone'] ?? '' }).fill('12');
    await page.getByRole('textbox', { name: words['name'] ?? '' }).fill('Sara');
    await page.getByRole('button', { name: words['send'] ?? '' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: words['invalid'] ?? '' })
      .waitFor();
    expect(await page.evaluate('document.activeElement.value')).toBe('12');
    await look(page, 'busy-invalid', reader);

    server.answerWish = () => ({ status: 201, body: { ticket: 'TKT-4027316' } });
    await page.getByRole('textbox', { name: words['phone'] ?? '' }).fill('055 123 4567');
    await page.getByRole('button', { name: words['send'] ?? '' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: words['noted'] ?? '' })
      .waitFor();
    await page.getByText('TKT-4027316').waitFor();
    expect(server.wishes.at(-1)).toMatchObject({ phone: '055 123 4567', name: 'Sara' });
    await look(page, 'busy-noted', reader);
    await page.context().close();
  });

  /** A call whose LiveKit server dies, up to where the page says that it calls again. */
  async function losesItsLine(reader: Reader) {
    const { words } = reader;
    const call = await stageCall(stage, reader.call, { context: reader.context, ownClock: true });
    const { page, agent } = call;
    await agent.sends({ type: 'language', language: reader.language });
    await agent.says('Welcome.');
    await page.getByText('Welcome.').first().waitFor();
    await agent.leaves();
    await page
      .getByRole('status')
      .filter({ hasText: words['moment'] ?? '' })
      .waitFor();
    await look(page, 'moment', reader);
    await page.getByRole('textbox').fill('half a sentence');
    await stage.livekit.kill();
    stage.server.answer = () => Promise.resolve(problem(503, 'rooms_unavailable'));
    const recalling = page.getByRole('status').filter({ hasText: words['recalling'] ?? '' });
    await passTime(page, 'the page to have dialled in vain', () => recalling.isVisible());
    await look(page, 'recalling', reader);
    await stage.livekit.resume();
    return call;
  }

  it('calls again by itself until somebody answers, and loses nothing that was typed', async () => {
    const { server, livekit } = stage;
    await using call = await losesItsLine(arabic);
    const { page, agent, room } = call;
    const next = `${room}-again`;
    server.answer = async () => ({
      status: 201,
      body: {
        callId: room,
        room: next,
        url: livekit.url,
        token: await livekit.token(next, agent.callerIdentity),
      },
    });
    await passTime(
      page,
      'the page to call again',
      async () => (await livekit.rooms.listParticipants(next)).length === 1,
    );
    const successor = await ScriptedAgent.join(livekit, next, agent.callerIdentity);
    await successor.says('Shall we go on where we were?');
    await page.getByText('Shall we go on where we were?').first().waitFor();
    await page.getByText('Welcome.').first().waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('half a sentence');
    expect(server.asked.at(-1)).toEqual({ language: 'ar' });
    await successor.leaves();
  });

  it('stops calling when it is told to', async () => {
    await using call = await losesItsLine(english);
    await call.page.getByRole('button', { name: english.words['stop'] ?? '' }).click();
    await call.page.getByRole('heading', { name: english.words['over'] ?? '' }).waitFor();
    const asked = stage.server.asked.length;
    await call.page.getByRole('button', { name: 'Call again' }).waitFor();
    expect(stage.server.asked).toHaveLength(asked);
  });
});

function problemAnswer(status: number, code: string): { status: number; body: object } {
  return { status, body: problem(status, code).body };
}
