import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  agents,
  customers,
  escalations,
  handoffs,
  sessions,
  ticketNotes,
  tickets,
} from '../../src/db/schema/index.ts';
import type { WrapUp } from '../../src/shared/api/desk-case.ts';
import { endCaller, type CallerWish } from '../helpers/desk-caller.ts';
import { goodPassword } from '../helpers/desk.ts';
import { look, readers, type Reader } from '../helpers/desk-readers.ts';
import { eventually } from '../helpers/eventually.ts';
import { formatMoment } from '../../src/web/i18n/numbers.ts';
import { describeDesk } from '../helpers/desk-stage.ts';

/** A page is loaded anew, on a machine that is busy. */
const patient = { timeout: 15_000 };

describeDesk('the case of a call at the desk', (stage) => {
  /** Somebody at their page who talks with a caller. */
  async function talking(reader: Reader, name: string, wish: CallerWish = {}) {
    const { language, context } = reader;
    const member = await stage().desk.member(`${name}-${language}`, 'agent', {
      departments: ['sales'],
      language,
    });
    const { page, errors } = await stage().page(member, { context });
    await page.getByText(reader.say('status.offline'), { exact: true }).waitFor();
    await page.keyboard.press('v');
    await page.getByText(reader.say('queue.none_available')).waitFor();
    const caller = await stage().ring({ language, ...wish });
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.press('Enter');
    await stage().putThrough(caller);
    await page.getByRole('timer').first().waitFor();
    return { page, errors, caller, member };
  }

  /** Ends the call by its key, which asks once; the form for closing its case is there. */
  async function ended(page: Page, { say }: Reader) {
    await page.keyboard.press('e');
    await page.getByText(say('control.end_sure')).waitFor();
    await page.keyboard.press('e');
    const form = page.getByRole('form', { name: say('wrap.title') });
    await form.waitFor();
    return form;
  }

  async function savedOf(callId: string): Promise<WrapUp | null> {
    const { db } = stage().desk.context;
    const [row] = await db.select().from(handoffs).where(eq(handoffs.callId, callId));
    return (row?.wrapUpSaved ?? null) as WrapUp | null;
  }

  it.each(readers)(
    'is filled in from the call, corrected and closed by one key, in $language',
    async (reader) => {
      const { say } = reader;
      const { page, errors, caller } = await talking(reader, 'Closes');
      await using _caller = caller;
      const form = await ended(page, reader);
      await endCaller(stage().desk.context.db, caller);
      const summary = form.getByRole('textbox', { name: say('wrap.summary') });
      const talkedWith = { ar: /دام حديثه مع Closes-ar .+\./, en: /Talked with Closes-en for .+\./ }[
        reader.language
      ];
      await expect.poll(() => summary.inputValue(), patient).toMatch(talkedWith);
      await page.getByRole('timer').first().waitFor();
      await look(page, reader, 'wrap-up');

      // Nothing is closed without a word of what happened.
      await summary.fill(' ');
      await page.keyboard.press('Control+Enter');
      await form.getByText(say('wrap.summary_missing')).waitFor();
      await look(page, reader, 'wrap-up-mistake');
      await summary.fill('<b>Done</b>, تم التصحيح');
      await form.getByRole('combobox', { name: say('wrap.outcome') }).selectOption('resolved');
      await form.getByRole('radio', { name: say('mood.calm') }).focus();
      await page.keyboard.press(reader.language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      await expect.poll(() => form.getByRole('radio', { name: say('mood.pleased') }).isChecked()).toBe(true);
      await form.getByRole('checkbox', { name: say('wrap.follow_up') }).uncheck();
      await form.getByRole('combobox', { name: say('wrap.status') }).selectOption('resolved');
      const note = form.getByRole('textbox', { name: say('wrap.note') });
      await note.fill('By hand.');
      await note.press('Control+Enter');

      await page.getByText(say('wrap.saved')).waitFor();
      await page.getByText(say('status.help_available')).waitFor();
      expect(await savedOf(caller.callId)).toMatchObject({
        summary: '<b>Done</b>, تم التصحيح',
        outcome: 'resolved',
        sentiment: 0.7,
        followUp: false,
        ticket: { number: caller.ticket, status: 'resolved', note: 'By hand.' },
      });
      expect(errors).toEqual([]);
    },
  );

  it.each(readers)(
    'keeps what was typed through a reload, a lost sign-in and the end of the time for it, in $language',
    async (reader) => {
      const { say } = reader;
      const { db } = stage().desk.context;
      const { page, caller, member } = await talking(reader, 'Keeps');
      await using _caller = caller;
      const form = await ended(page, reader);
      const summary = form.getByRole('textbox', { name: say('wrap.summary') });
      await summary.fill('Typed before.');
      await page.reload();
      expect(await summary.inputValue()).toBe('Typed before.');

      // Their session ends: what they typed is there when they are back.
      await db.delete(sessions).where(eq(sessions.userId, member.id));
      await page.getByRole('heading', { name: say('sign_in.title') }).waitFor();
      await page.getByRole('textbox', { name: say('field.email') }).fill(member.email);
      const password = page.getByRole('textbox', { name: say('field.password'), exact: true });
      await password.fill(goodPassword);
      await password.press('Enter');
      expect(await summary.inputValue()).toBe('Typed before.');

      // Their time is over: they are available, and the form stays.
      const longAgo = new Date(Date.now() - 3_600_000);
      await db
        .update(agents)
        .set({ statusSince: longAgo, wrapUpUntil: longAgo })
        .where(eq(agents.userId, member.id));
      await page.getByText(say('wrap.ended')).waitFor();
      expect(await summary.inputValue()).toBe('Typed before.');
      await look(page, reader, 'wrap-up-over');

      // Put aside it is found again, and dismissed it is gone.
      await page.getByRole('button', { name: say('wrap.later') }).click();
      const left = page.getByRole('region', { name: say('cases.title') });
      await left.getByText(say('cases.typed')).waitFor();
      await look(page, reader, 'cases-left');
      await left.getByRole('button').first().click();
      expect(await summary.inputValue()).toBe('Typed before.');
      await page.getByRole('button', { name: say('wrap.dismiss') }).click();
      await page.getByRole('button', { name: say('wrap.dismiss_sure') }).click();
      await page.getByText(say('queue.none_available')).waitFor();
      await page.reload();
      await page.getByText(say('queue.none_available')).waitFor();
      expect(await left.count()).toBe(0);
      expect(await savedOf(caller.callId)).toBeNull();
    },
  );

  it.each(readers)('says why a case was not closed, and keeps it, in $language', async (reader) => {
    const { say } = reader;
    const { page, caller, member } = await talking(reader, 'Told');
    await using _caller = caller;
    const form = await ended(page, reader);
    await form.getByRole('textbox', { name: say('wrap.summary') }).fill('Typed before.');
    await page.context().setOffline(true);
    await page.keyboard.press('Control+Enter');
    await form.getByRole('alert').getByText(say('problem.unavailable')).waitFor();
    await page.context().setOffline(false);

    // Signed out meanwhile, they are asked to sign in over the form, and then it is saved.
    await stage().desk.context.db.delete(sessions).where(eq(sessions.userId, member.id));
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: say('live.sign_in_title') });
    await dialog.getByRole('textbox', { name: say('field.email') }).fill(member.email);
    await dialog.getByRole('textbox', { name: say('field.password'), exact: true }).fill(goodPassword);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(say('status.help_available')).waitFor();
    expect(await savedOf(caller.callId)).toMatchObject({ summary: 'Typed before.' });
  });

  it.each(readers)(
    'has a note and a new ticket written by keyboard, in the call and after it, in $language',
    async (reader) => {
      const { say } = reader;
      const { db } = stage().desk.context;
      const [customer] = await db
        .insert(customers)
        .values({ name: 'Huda', preferredLanguage: 'en' })
        .returning();
      const { page, errors, caller } = await talking(reader, 'Writes', { customerId: customer?.id ?? null });
      await using _caller = caller;
      const own = { ticket: `\u2066${caller.ticket}\u2069` };
      await page.getByRole('button', { name: say('notes.write') }).waitFor();
      await page.keyboard.press('n');
      const note = page.getByRole('form', { name: say('notes.title') });
      await note.getByRole('textbox', { name: say('tickets.add_note', own) }).waitFor();
      await page.keyboard.press('Control+Enter');
      await note.getByText(say('tickets.missing')).waitFor();
      const words = `They send <i>a photo</i>, ${reader.language}.`;
      await page.keyboard.type(words);
      await look(page, reader, 'note');
      await page.keyboard.press('Control+Enter');
      await page.getByText(say('notes.saved_on', own)).waitFor();
      const notes = await db.select({ text: ticketNotes.text }).from(ticketNotes);
      expect(notes.filter(({ text }) => text === words)).toHaveLength(1);

      // A second ticket of the same matter is added to the first.
      const ticket = page.getByRole('form', { name: say('tickets.open') });
      for (const told of ['tickets.opened', 'tickets.appended'] as const) {
        await page.keyboard.press('o');
        await ticket.waitFor();
        await page.keyboard.type('Refund');
        await page.keyboard.press('Tab');
        await page.keyboard.type('My bill is wrong, I was charged twice and want a refund.');
        if (told === 'tickets.opened') {
          await ticket.getByText(say('tickets.more')).click();
          await ticket.getByRole('combobox', { name: say('tickets.priority') }).selectOption('urgent');
          await look(page, reader, 'new-ticket');
        }
        await page.keyboard.press('Control+Enter');
        await ticket.waitFor({ state: 'detached' });
        const [opened] = await db.select().from(tickets).where(eq(tickets.subject, 'Refund'));
        expect(opened).toMatchObject({ category: 'billing', priority: 'urgent', customerId: customer?.id });
        await page.getByText(say(told, { ticket: `\u2066${opened?.number ?? ''}\u2069` })).waitFor();
      }
      await look(page, reader, 'ticket-opened');

      // What is begun in the call is gone on with after it.
      await page.keyboard.press('n');
      await note.getByRole('textbox').fill('To be sent later.');
      await note.getByRole('button', { name: say('live.close') }).click();
      await ended(page, reader);
      expect(await note.getByRole('textbox').inputValue()).toBe('To be sent later.');
      await page.getByRole('heading', { level: 1 }).focus();
      await page.keyboard.press('s');
      await page.getByText(say('wrap.begun')).waitFor();
      await look(page, reader, 'wrap-up-note');
      await note.getByRole('textbox').press('Control+Enter');
      await note.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Enter');
      await page.getByText(say('wrap.saved')).waitFor();
      await db.delete(tickets).where(eq(tickets.subject, 'Refund'));
      expect(errors).toEqual([]);
    },
  );

  it.each(readers)(
    'tells at once of a caller who dropped, and has them called back by one key, in $language',
    async (reader) => {
      const { say, language } = reader;
      const { db } = stage().desk.context;
      const { page, errors, caller } = await talking(reader, 'Dropped');
      await using _caller = caller;
      await caller.guest.leave();
      await page.getByText(say('line.caller_left')).waitFor();
      await look(page, reader, 'caller-dropped');
      await page.keyboard.press('b');
      const promised = await eventually('a promise', async () => {
        const [row] = await db.select().from(escalations).where(eq(escalations.id, caller.escalationId));
        return row?.status === 'callback' ? row.callbackBy : undefined;
      });
      const moment = formatMoment(language, promised ?? new Date(0));
      await page.getByText(say('callback.promised', { moment })).waitFor();
      await look(page, reader, 'called-back');

      // Its job ends the call: the case is closed with the promise before one's eyes.
      await endCaller(db, caller);
      await page.getByRole('form', { name: say('wrap.title') }).waitFor();
      await page.getByText(say('callback.promised', { moment })).waitFor();
      expect(await page.getByRole('combobox', { name: say('wrap.outcome') }).inputValue()).toBe('escalated');
      expect(errors).toEqual([]);
    },
  );
});
