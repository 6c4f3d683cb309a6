import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { CallEvent } from '../../src/shared/call-events.ts';
import { describeStaged, stageCall } from './web/call-stage.ts';

/** Sound travels, is buffered and fades. */
const patient = { timeout: 8_000 };
const fields = { name: 'سارة', phone: '+966501234567', email: 'sara@example.com', service: 'الراوتر لا يعمل' };
const end: CallEvent = {
  type: 'end',
  callId: 'c',
  language: 'ar',
  outcome: 'escalated',
  fields,
  department: 'complaints',
  ticket: 'TKT-4027316',
  escalation: 'e',
};

describeStaged('a call on the page', {}, (stage) => {
  it('shows both sides in Arabic, what was understood, and the ticket at the end', async () => {
    const context = { locale: 'ar-SA', viewport: { width: 390, height: 844 } };
    await using call = await stageCall(stage, 'اتصل الآن', { context });
    const { page, agent, errors } = call;
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');

    await agent.state('listening');
    await page.getByText('نستمع إليك').waitFor();
    await agent.says('أهلًا بك. ', 'ما اسمك؟');
    await agent.heard('اسمي سا', { segment: 'u1', final: false });
    await agent.heard('اسمي سارة', { segment: 'u1' });
    await agent.says('Thank you, Sara.');
    const lines = page.getByRole('region', { name: 'نص المكالمة' }).getByRole('listitem');
    await page.getByText('Thank you, Sara.').first().waitFor();
    expect(await described(lines)).toEqual([
      { speaker: 'agent', text: 'أهلًا بك. ما اسمك؟', direction: 'rtl' },
      { speaker: 'caller', text: 'اسمي سارة', direction: 'rtl' },
      { speaker: 'agent', text: 'Thank you, Sara.', direction: 'ltr' },
    ]);
    const [agentBox, callerBox] = [await lines.nth(0).boundingBox(), await lines.nth(1).boundingBox()];
    expect(rightEdge(agentBox)).toBeGreaterThan(rightEdge(callerBox));

    await agent.sends({ type: 'stage', stage: 'phone', step: 3, of: 7 }, ...fieldEvents());
    await page.getByText('الخطوة ٣ من ٧: رقم الهاتف').waitFor();
    await agent.sends({ type: 'field', field: 'service', value: 'complaints' });
    await agent.sends({ type: 'request', words: 'الطلب وصل مكسورا' });
    await page.getByRole('button', { name: /ما فهمناه/ }).click();
    await page.getByText('الطلب وصل مكسورا').waitFor();
    const phone = page.getByText('+966501234567');
    await phone.waitFor();
    expect(await phone.getAttribute('dir')).toBe('ltr');

    await agent.sends({ type: 'stage', stage: 'department', step: 7, of: 7 });
    await page.getByText('معك الآن: الشكاوى').waitFor();
    await agent.sends({ type: 'escalation', id: 'e', reason: 'asked' }, end);
    await agent.says('مع السلامة.');
    await page.getByText('مع السلامة.').first().waitFor();
    await agent.leaves();
    await page.getByRole('heading', { name: 'انتهت المكالمة' }).waitFor();
    await page.getByText('TKT-4027316').waitFor();
    await page.getByText('أربعة، صفر، اثنان، سبعة، ثلاثة، واحد، ستة').waitFor();
    await page.getByRole('heading', { name: 'سيتصل بك أحد موظفينا' }).waitFor();
    expect(await focusedText(page)).toBe('انتهت المكالمة');
    expect(page.url()).toBe(stage.server.url);
    expect(stage.server.addresses.join('\n')).not.toMatch(/sara|966501234567|token/i);
    expect(errors).toEqual([]);
  });

  it('gives each language of a line a bubble of its own, read in its own direction', async () => {
    await using call = await stageCall(stage, 'Call now');
    const { page, agent } = call;
    await agent.says(
      'أهلا بكم في متجرنا. للعربية، قل عربي. ',
      'Welcome to our shop. For English, say English.',
    );
    const lines = page.getByRole('region', { name: 'Transcript' }).getByRole('listitem');
    await lines.nth(1).getByText('For English, say English.').waitFor();
    expect(await described(lines)).toEqual([
      { speaker: 'agent', text: 'أهلا بكم في متجرنا. للعربية، قل عربي.', direction: 'rtl' },
      { speaker: 'agent', text: 'Welcome to our shop. For English, say English.', direction: 'ltr' },
    ]);
  });

  it('carries the caller’s voice, and moves with the agent’s', async () => {
    await using call = await stageCall(stage, 'Call now');
    const { page, agent } = call;
    await expect.poll(() => agent.hearing, patient).toBeGreaterThan(0.1);
    const level = () =>
      page.evaluate<number>(
        `Number(document.querySelector('[style*="--level"]')?.style.getPropertyValue('--level') ?? 0)`,
      );
    expect(await level()).toBeLessThan(0.2);
    const sounding = agent.sounds(4);
    await expect.poll(level, patient).toBeGreaterThan(0.4);
    await sounding;
    await expect.poll(level, patient).toBeLessThan(0.2);

    await page.getByRole('button', { name: 'Mute' }).click();
    expect(await page.getByRole('button', { name: 'Mute' }).getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => agent.hearing, patient).toBeLessThan(0.02);
  });

  it('sends keys by touch and by keyboard, in either script', async () => {
    await using call = await stageCall(stage, 'Call now');
    const { page, agent } = call;
    const toggle = page.getByRole('button', { name: 'Keypad' });
    await toggle.click();
    await page.getByRole('button', { name: 'Key 1', exact: true }).click();
    await page.getByRole('button', { name: 'Key hash' }).click();
    await page.keyboard.press('7');
    await page.evaluate(`window.dispatchEvent(new KeyboardEvent('keydown', { key: '٥' }))`);
    await page.keyboard.press('*');
    await expect.poll(() => agent.keys, patient).toEqual(['1=1', '#=11', '7=7', '5=5', '*=10']);
    await page.getByText('Pressed 1#75*').waitFor();
    await page.keyboard.press('Escape');
    expect(await toggle.getAttribute('aria-expanded')).toBe('false');
    expect(await page.evaluate(`document.activeElement.getAttribute('aria-label')`)).toBe('Keypad');

    await page.getByRole('textbox').fill('12');
    await page.keyboard.press('3');
    expect(await page.getByRole('textbox').inputValue()).toBe('123');
    expect(agent.keys).toHaveLength(5);
  });

  it('works by typing alone, without asking for a microphone', async () => {
    await using call = await stageCall(stage, 'I would rather type', { microphone: 'NotAllowedError' });
    const { page, agent } = call;
    expect(await page.evaluate(`document.activeElement.tagName`)).toBe('INPUT');
    await page.keyboard.type('My router is broken');
    await page.keyboard.press('Enter');
    await expect.poll(() => agent.typed, patient).toEqual(['My router is broken']);
    expect(await page.getByRole('textbox').inputValue()).toBe('');
    expect(await page.getByRole('button', { name: 'Mute' }).isDisabled()).toBe(true);
  });

  it('tells that something is being typed, and keeps it beyond the end', async () => {
    await using call = await stageCall(stage, 'I would rather type');
    const { page, agent } = call;
    const field = page.getByRole('textbox');
    // What is sent over a line that has only just opened may be lost: people type on.
    await expect
      .poll(async () => field.press('a').then(() => agent.typing), { ...patient, interval: 500 })
      .toBeGreaterThan(0);
    const written = await field.inputValue();
    await agent.sends({ ...end, outcome: 'no_input', ticket: null, escalation: null });
    await agent.leaves();
    await page.getByText('You had written this and not sent it').waitFor();
    await page.getByText(written, { exact: true }).waitFor();
    expect(agent.typed).toEqual([]);
  });

  it('promises a call back only where there is a number, and asks for one at the end', async () => {
    await using call = await stageCall(stage, 'Call now');
    const { page, agent } = call;
    const promise = page.getByText('One of our people will call you back');
    await agent.sends({ type: 'escalation', id: 'e', reason: 'keypad 0' });
    await agent.sends({ type: 'ticket', number: 'TKT-4027316' });
    await page.getByText('TKT-4027316').waitFor();
    expect(await promise.count()).toBe(0);
    await page.getByRole('button', { name: 'Hang up' }).click();
    await page.getByRole('textbox', { name: 'Phone number' }).fill('+966501234567');
    expect(await promise.count()).toBe(0);
    await page.getByRole('button', { name: 'Call me back' }).click();
    await page.getByText('Noted: we will call you back').waitFor();
    expect(stage.server.wishes).toMatchObject([{ phone: '+966501234567', language: 'en' }]);
  });

  it('shows the place in line, choices by button, who talks with the caller, and that they are on hold', async () => {
    await using call = await stageCall(stage, 'Call now');
    const { page, agent } = call;
    const promise = page.getByText('One of our people will call you back');
    const answers = ['Call me back', 'Leave a message'].map((words) => ({ words, language: 'en' as const }));
    await agent.state('listening');
    await agent.sends(
      { type: 'field', field: 'phone', value: fields.phone },
      { type: 'stage', stage: 'department', step: 7, of: 7 },
      { type: 'escalation', id: 'e', reason: 'a human please' },
      { type: 'queue', waits: true, place: 2, minutes: 3 },
      { type: 'listening', ask: 'queue', answers },
    );
    await page.getByText('Number 2 in line · about 3 min').waitFor();
    await page.getByText('Waiting for a colleague').waitFor();
    expect(await promise.count()).toBe(0);
    await agent.sends({ type: 'queue', waits: true, place: 1, minutes: null });
    await page.getByText('You are next in line', { exact: true }).waitFor();

    const sara = { ar: 'سارة', en: 'Sara' };
    await agent.sends({ type: 'queue', waits: false, place: null, minutes: null });
    await agent.sends({ type: 'human', name: sara, held: false }, { type: 'listening', ask: 'human' });
    await page.getByText('Sara is with you').waitFor();
    expect(await page.getByRole('button', { name: 'Leave a message' }).count()).toBe(0);
    await agent.sends({ type: 'human', name: sara, held: true });
    await page.getByText('You are on hold').waitFor();
    await page.getByText(/nobody hears you/).waitFor();
    await agent.sends({ type: 'human', name: null, held: false });
    await page.getByText('Listening to you').waitFor();
    expect(await page.getByText(/nobody hears you/).count()).toBe(0);

    await agent.sends({ type: 'queue', waits: true, place: 4, minutes: null });
    await agent.sends({ type: 'listening', ask: 'queue', answers });
    await page.getByRole('button', { name: 'Call me back' }).click();
    await expect.poll(() => agent.typed, patient).toEqual(['Call me back']);
    await agent.sends({ type: 'queue', waits: false, place: null, minutes: null });
    await agent.sends({ type: 'escalation', id: 'e', reason: 'a human please' });
    await expect(promise.waitFor()).resolves.toBeUndefined();
  });

  it('shows the place in line in Arabic', async () => {
    await using call = await stageCall(stage, 'اتصل الآن', { context: { locale: 'ar-SA' } });
    const { page, agent } = call;
    await agent.state('listening');
    await agent.sends({ type: 'queue', waits: true, place: 2, minutes: 3 });
    await page.getByText('رقمك في الدور ٢ · نحو ٣ د').waitFor();
    await page.getByText('بانتظار أحد زملائنا').waitFor();
    await agent.sends({ type: 'queue', waits: false, place: null, minutes: null });
    await agent.sends({ type: 'human', name: { ar: 'سارة', en: 'Sara' }, held: true });
    await expect(page.getByText(/لا يسمعك أحد/).waitFor()).resolves.toBeUndefined();
  });

  it('warns of a test recogniser, and offers typing where the centre cannot hear', async () => {
    await using call = await stageCall(stage, 'Call now');
    const { page, agent } = call;
    await agent.sends({ type: 'notice', code: 'test_recogniser' }, { type: 'notice', code: 'typing_only' });
    await page.getByText(/not fit for real calls/).waitFor();
    await page.getByText(/cannot hear you/).waitFor();
    expect(await page.evaluate(`document.activeElement.tagName`)).toBe('INPUT');
  });

  it('leaves a reader where they scrolled to, and takes them back on request', async () => {
    await using call = await stageCall(stage, 'Call now', {
      context: { viewport: { width: 390, height: 700 } },
    });
    const { page, agent } = call;
    const transcript = page.getByRole('region', { name: 'Transcript' });
    const gap = () => transcript.evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight);
    for (let line = 1; line <= 12; line++) await agent.says(`This is line number ${line} of the call.`);
    await transcript.getByText('line number 12').waitFor();
    await expect.poll(gap, patient).toBeLessThan(2);

    await transcript.evaluate((list) => list.scrollTo({ top: 0 }));
    await page.getByRole('button', { name: 'Jump to the latest' }).waitFor();
    await agent.says('One more line.');
    await transcript.getByText('One more line.').waitFor({ state: 'attached' });
    expect(await transcript.evaluate((list) => list.scrollTop)).toBe(0);
    await page.getByRole('button', { name: 'Jump to the latest' }).click();
    await expect.poll(gap, patient).toBeLessThan(2);
  });

  it('tells that the centre closed the room, and calls again', async () => {
    await using call = await stageCall(stage, 'Call now');
    const { page, room } = call;
    await stage.livekit.rooms.deleteRoom(room);
    await page.getByText('The centre ended the call.').waitFor();
    await page.getByRole('button', { name: 'Call again' }).click();
    await expect(page.getByText('Ringing…').waitFor()).resolves.toBeUndefined();
  });

  it('tells the server the language, and whether the person chose it', async () => {
    stage.server.asked.length = 0;
    await using call = await stageCall(stage, 'Call now');
    const { page } = call;
    await page.getByRole('button', { name: 'Hang up' }).click();
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'اتصل الآن' }).click();
    await expect
      .poll(() => stage.server.asked, patient)
      .toEqual([{ browserLanguage: 'en' }, { language: 'ar' }]);
  });
});

function fieldEvents(): CallEvent[] {
  return [
    { type: 'field', field: 'name', value: fields.name },
    { type: 'field', field: 'phone', value: fields.phone },
    { type: 'department', department: 'complaints' },
  ];
}

interface DescribedLine {
  speaker: string;
  text: string;
  direction: string;
}

/** Each line of the transcript as the browser lays it out. */
function described(lines: Locator): Promise<DescribedLine[]> {
  return lines.evaluateAll((items) =>
    items.map((item) => {
      const text = item.querySelector('p');
      const { direction } = item.ownerDocument.defaultView.getComputedStyle(text);
      return { speaker: item.dataset.speaker, text: text.textContent, direction };
    }),
  );
}

function rightEdge(box: { x: number; width: number } | null): number {
  return box ? box.x + box.width : Number.NaN;
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.textContent');
}
