import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeStaged, stageCall } from './web/call-stage.ts';
import { faults } from './web/faults.ts';
import { openPage } from './web/open-page.ts';
import { problem } from './web/page-server.ts';

const readers: {
  who: string;
  call: string;
  keypad: RegExp;
  hangUp: string;
  context: BrowserContextOptions;
}[] = [
  {
    who: 'an Arabic reader on a narrow phone',
    call: 'اتصل الآن',
    keypad: /الأرقام/,
    hangUp: 'إنهاء',
    context: { locale: 'ar', viewport: { width: 320, height: 640 } },
  },
  {
    who: 'an English reader at a desk',
    call: 'Call now',
    keypad: /Keypad/,
    hangUp: 'Hang up',
    context: { locale: 'en', viewport: { width: 1280, height: 800 } },
  },
];

describeStaged('the page without mouse or sight', { timeout: 60_000 }, (stage) => {
  it.each(readers)('has nothing in the way of $who, at any moment of a call', async (reader) => {
    stage.server.answer = () => Promise.resolve(problem(503, 'no_agent'));
    const idle = await openPage(stage.browser, stage.server.url, { context: reader.context });
    await idle.page.getByRole('button', { name: reader.call }).waitFor();
    expect(await faults(idle.page)).toEqual([]);
    await idle.page.getByRole('button', { name: reader.call }).click();
    await idle.page.getByRole('alert').waitFor();
    expect(await faults(idle.page)).toEqual([]);
    await idle.page.context().close();

    await using call = await stageCall(stage, reader.call, { context: reader.context });
    const { page, agent } = call;
    await agent.says('أهلًا بك في مركز الاتصال. كيف نساعدك اليوم؟');
    await agent.sends({
      type: 'field',
      field: 'email',
      value: 'a-rather-long-name.of-somebody@a-long-domain.example',
    });
    await agent.sends({ type: 'ticket', number: 'TKT-4027316' });
    await page.getByText('TKT-4027316').waitFor();
    await page.getByRole('button', { name: reader.keypad }).click();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: reader.hangUp }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('can be used with a keyboard alone, from the skip link to the next call', async () => {
    stage.server.answer = () => Promise.resolve(problem(503, 'no_agent'));
    const { page } = await openPage(stage.browser, stage.server.url);
    await page.getByRole('button', { name: 'Call now' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Call now');
    const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
    await page.context().close();

    await using call = await stageCall(stage, 'Call now', {
      context: { viewport: { width: 1280, height: 900 } },
    });
    const stops: string[] = [];
    for (let stop = 0; stop < 7; stop++) {
      await call.page.keyboard.press('Tab');
      stops.push(await focused(call.page));
    }
    expect(stops).toEqual([
      'What we understood so far',
      'Transcript',
      'العربية',
      'Type instead of speaking',
      'Mute',
      'Keypad',
      'Hang up',
    ]);
    await call.page.keyboard.press('Enter');
    await expect.poll(() => focused(call.page)).toBe('The call has ended');
    await call.page.keyboard.press('Tab');
    expect(await focused(call.page)).toBe('Call again');
  });

  it('tells a screen reader each finished line once, and how the call stands', async () => {
    await using call = await stageCall(stage, 'Call now');
    const { page, agent } = call;
    await agent.state('listening');
    await page.getByRole('status').filter({ hasText: 'Listening to you' }).waitFor();
    const line = await agent.begins();
    await line.write('What is ');
    await page.getByRole('region', { name: 'Transcript' }).getByText('What is').waitFor();
    const log = page.getByRole('log');
    expect(await log.textContent()).toBe('');
    await line.write('your name?');
    await line.close();
    await log.getByText('Assistant: What is your name?').waitFor({ state: 'attached' });
    await agent.heard('Sara', { segment: 'u1', final: false });
    await agent.heard('Sara Ali', { segment: 'u1' });
    await log.getByText('You: Sara Ali').waitFor({ state: 'attached' });
    expect(await log.locator('p').count()).toBe(2);
  });

  it('keeps still for who asks for less motion', async () => {
    const context = { reducedMotion: 'reduce' } as const;
    const { page } = await openPage(stage.browser, stage.server.url, { context });
    await page.getByRole('button', { name: 'Call now' }).waitFor();
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    await page.context().close();
  });
});

/** The name, or the text, of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>(`(({ activeElement: on }) =>
    on.getAttribute('aria-label') ??
    (document.getElementById(on.getAttribute('aria-labelledby')) ?? on).textContent)(document)`);
}
