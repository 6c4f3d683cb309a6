import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog, conversations, escalations } from '../../src/db/schema/index.ts';
import { changePerson, listPeople } from '../../src/domain/people/index.ts';
import { HatifError } from '../../src/errors.ts';
import { goodPassword, onEveryDesk, type DeskBrowser } from '../helpers/desk.ts';

const byTest = { actor: 'operator', rule: 'test' } as const;

onEveryDesk((desk) => {
  const told = (answer: Awaited<ReturnType<DeskBrowser['ask']>>) => [answer.statusCode, answer.json().code];

  test('the last admin can neither be demoted nor disabled, by nobody and not by two at once', async () => {
    const one = await desk.member('First', 'admin');
    for (const change of [{ role: 'agent' }, { role: 'supervisor' }, { disabled: true }]) {
      const answer = await one.browser.ask('PATCH', `/people/${one.id}`, change);
      expect(answer.json()).toMatchObject({ status: 403, code: 'forbidden', rule: 'one_admin_stays' });
    }
    // Who was invited and has never come cannot be the one who stays.
    const invited = { name: 'Late', email: 'late@example.com', role: 'admin', language: 'en' };
    expect((await one.browser.ask('POST', '/people', invited)).statusCode).toBe(201);
    expect((await one.browser.ask('PATCH', `/people/${one.id}`, { role: 'agent' })).statusCode).toBe(403);

    const two = await desk.member('Second', 'admin');
    const answers = await Promise.all([
      one.browser.ask('PATCH', `/people/${two.id}`, { role: 'agent' }),
      two.browser.ask('PATCH', `/people/${one.id}`, { role: 'agent' }),
    ]);
    expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['200', '403']);
    const left = (await listPeople(desk.context.db)).filter((p) => p.role === 'admin' && p.enrolled);
    expect(left).toHaveLength(1);
    await changePerson(desk.context.db, one.id, { role: 'admin' }, byTest);
  });

  test('what somebody can take is set before they ever come: languages, what they know, calls at once', async () => {
    const admin = await desk.member('Setter', 'admin');
    const agent = await desk.member('Taker', 'agent', { departments: ['sales'] });
    const takerOf = async () => {
      const { people, skills } = (await admin.browser.ask('GET', '/people')).json();
      expect(skills).toContainEqual({ key: 'billing', name: { ar: expect.any(String), en: 'Billing' } });
      return people.find(({ id }: { id: string }) => id === agent.id);
    };
    expect(await takerOf()).toMatchObject({ languages: ['ar', 'en'], skills: [], maxCalls: 1 });
    const change = { languages: ['ar'], skills: ['billing'], maxCalls: 2 };
    const changed = await admin.browser.ask('PATCH', `/people/${agent.id}`, change);
    expect([changed.statusCode, changed.json()]).toEqual([200, expect.objectContaining(change)]);
    const opened = await agent.browser.ask('POST', '/me/open', { deskId: randomUUID() });
    expect(opened.json()).toMatchObject({ languages: ['ar'], maxCalls: 2 });
    expect(await takerOf()).toMatchObject(change);
    const [noted] = await desk.context.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.action, 'change_person'), eq(auditLog.subject, `user:${agent.id}`)));
    expect(noted).toMatchObject({
      before: { languages: ['ar', 'en'], skills: [], maxCalls: 1 },
      after: change,
    });

    const bad = (wanted: object) => admin.browser.ask('PATCH', `/people/${agent.id}`, wanted);
    expect(told(await bad({ skills: ['juggling'] }))).toEqual([400, 'skill_unknown']);
    for (const wanted of [{ languages: [] }, { languages: ['fr'] }, { maxCalls: 0 }, { maxCalls: 6 }])
      expect((await bad(wanted)).statusCode, JSON.stringify(wanted)).toBe(400);
    expect(await takerOf()).toMatchObject(change);
  });

  test('an invitation comes by mail in the language of who is invited, and lets them in once', async () => {
    const admin = await desk.member('Inviter', 'admin');
    const given = {
      name: 'سلمى <b>',
      email: 'Salma@Example.com',
      role: 'agent',
      language: 'ar',
      departments: ['sales'],
    };
    const invited = await admin.browser.ask('POST', '/people', given);
    expect([invited.statusCode, invited.json()]).toEqual([
      201,
      expect.objectContaining({ email: 'salma@example.com', departments: ['sales'] }),
    ]);
    expect(told(await admin.browser.ask('POST', '/people', given))).toEqual([409, 'email_taken']);
    const mail = desk.mailer.sent.findLast(({ to }) => to.address === 'salma@example.com');
    expect(mail).toMatchObject({ language: 'ar', subject: expect.stringMatching(/^دعوة إلى مكتب/) });
    expect(mail?.html).toContain('سلمى &lt;b&gt;');
    const first = desk.mailer.wordFor('salma@example.com');
    const again = await admin.browser.ask('POST', `/people/${invited.json().id}/invitation`);
    expect(again.statusCode).toBe(202);
    const newest = desk.mailer.wordFor('salma@example.com');

    const browser = desk.browser();
    const set = (token: string) => browser.ask('POST', '/password', { token, password: goodPassword });
    expect(told(await set(first)), 'the one before counts no more').toEqual([400, 'link_invalid']);
    expect((await set(newest)).statusCode).toBe(200);
    expect((await browser.ask('GET', '/account')).json()).toMatchObject({ name: 'سلمى <b>', role: 'agent' });
    expect(told(await set(newest))).toEqual([400, 'link_invalid']);
  });

  test('a mail that cannot be sent is told, and the person is there to be invited again', async () => {
    const admin = await desk.member('Sender', 'admin');
    const given = { name: 'Ziad', email: 'ziad@example.com', role: 'agent', language: 'en' };
    desk.mailer.failing = new HatifError('mail_failed', 'The mail could not be sent.', { status: 503 });
    expect(told(await admin.browser.ask('POST', '/people', given))).toEqual([503, 'mail_failed']);
    desk.mailer.failing = null;
    const { people } = (await admin.browser.ask('GET', '/people')).json();
    const added = people.find(({ email }: { email: string }) => email === given.email);
    expect(added).toMatchObject({ enrolled: false, disabled: false });
    expect((await admin.browser.ask('POST', `/people/${added.id}/invitation`)).statusCode).toBe(202);
  });

  test('whoever is disabled has no link either', async () => {
    const admin = await desk.member('Closer', 'admin');
    const agent = await desk.person('Gone', 'agent');
    const signIn = await desk.context.signIn();
    const token = await signIn.makeLink(agent.id, 60_000);
    await admin.browser.ask('PATCH', `/people/${agent.id}`, { disabled: true });
    const set = await desk.browser().ask('POST', '/password', { token, password: goodPassword });
    expect(told(set)).toEqual([400, 'link_invalid']);
    expect(told(await admin.browser.ask('POST', `/people/${agent.id}/invitation`))).toEqual([
      409,
      'person_disabled',
    ]);
  });

  test('a change of role counts at once, and is in the audit as it was and became', async () => {
    const admin = await desk.member('Boss', 'admin');
    const agent = await desk.member('Riser', 'agent');
    expect((await agent.browser.ask('GET', '/people')).statusCode).toBe(403);
    await admin.browser.ask('PATCH', `/people/${agent.id}`, { role: 'supervisor' });
    expect((await agent.browser.ask('GET', '/people')).statusCode).toBe(200);
    const [row] = await desk.context.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subject, `user:${agent.id}`), eq(auditLog.action, 'change_person')))
      .orderBy(desc(auditLog.id));
    expect(row).toMatchObject({
      actor: `user:${admin.id}`,
      outcome: 'done',
      rule: 'admins_manage_people',
      before: { role: 'agent' },
      after: { role: 'supervisor' },
    });
  });

  test('nobody gives themselves a role, and no password or word of a link is in the audit', async () => {
    const agent = await desk.member('Climber', 'agent');
    await agent.browser.ask('PATCH', '/account', { role: 'admin', language: 'ar', disabled: true });
    expect((await agent.browser.ask('GET', '/account')).json()).toMatchObject({
      role: 'agent',
      language: 'ar',
    });
    const rows = JSON.stringify(await desk.context.db.select().from(auditLog), (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(rows).not.toContain(goodPassword);
    expect(rows).not.toContain('@example.com');
    for (const { text } of desk.mailer.sent) expect(rows).not.toContain(/#([\w-]+)/.exec(text)?.[1]);
  });

  test('a department that the centre does not have is given to nobody', async () => {
    const admin = await desk.member('Namer', 'admin');
    const agent = await desk.person('Named', 'agent');
    const answer = await admin.browser.ask('PATCH', `/people/${agent.id}`, { departments: ['moon'] });
    expect(told(answer)).toEqual([400, 'department_unknown']);
  });

  test('who is to be called back is seen by whom it concerns, the first first', async () => {
    const { db } = desk.context;
    const [conversation] = await db
      .insert(conversations)
      .values({
        channel: 'call',
        language: 'ar',
        status: 'closed',
        closedAt: new Date(),
        outcome: 'escalated',
      })
      .returning({ id: conversations.id });
    const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 9, minute));
    await db.insert(escalations).values([
      {
        department: 'sales',
        reason: 'يريد موظفًا',
        summary: 's',
        conversationId: conversation?.id ?? null,
        createdAt: at(2),
      },
      { department: 'support', reason: 'Smoke', reasonCode: 'safety', summary: 's', createdAt: at(1) },
      {
        department: 'sales',
        reason: 'later',
        summary: 's',
        status: 'callback',
        callbackBy: at(30),
        createdAt: at(3),
      },
      { department: 'sales', reason: 'over', summary: 's', status: 'resolved', createdAt: at(0) },
    ]);
    const seen = async (browser: DeskBrowser) =>
      (await browser.ask('GET', '/queue')).json().callbacks.map(({ reason }: { reason: string }) => reason);
    const agent = await desk.member('Seller', 'agent', { departments: ['sales'] });
    expect(await seen(agent.browser)).toEqual(['يريد موظفًا', 'later']);
    const [first] = (await agent.browser.ask('GET', '/queue')).json().callbacks;
    expect(first).toMatchObject({
      status: 'waiting',
      department: 'sales',
      language: 'ar',
      channel: 'call',
      since: at(2).toISOString(),
    });
    expect(await seen((await desk.member('New', 'agent')).browser)).toEqual([]);
    expect(await seen((await desk.member('Chief', 'supervisor')).browser)).toEqual([
      'Smoke',
      'يريد موظفًا',
      'later',
    ]);
  });
});
