import { desc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog, sessions, verifications } from '../../src/db/schema/index.ts';
import { makeFirstAdminLink } from '../../src/domain/people/index.ts';
import { eventually } from '../helpers/eventually.ts';
import { deskOrigin, goodPassword, onEveryDesk } from '../helpers/desk.ts';

onEveryDesk((desk) => {
  const refused = (answer: { statusCode: number; json: () => { code: string } }) => [
    answer.statusCode,
    answer.json().code,
  ];
  const newestAudit = async () => {
    const [row] = await desk.context.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    return row;
  };

  test('the first admin is made by the link that a start prints, and nobody after them', async () => {
    const { db } = desk.context;
    const token = (await makeFirstAdminLink(db, new Date())) ?? '';
    expect(token).toMatch(/^[\w-]{40,}$/);
    expect(await makeFirstAdminLink(db, new Date()), 'told once').toBeNull();
    const stored = await db.select().from(verifications);
    expect(JSON.stringify(stored)).not.toContain(token);

    const given = { name: 'منى', email: 'Mona@Example.com', password: goodPassword, language: 'ar' };
    const ask = (word: string, more = {}) =>
      desk.browser().ask('POST', '/first-admin', { ...given, ...more, token: word });
    expect(refused(await ask('x'.repeat(43)))).toEqual([400, 'link_invalid']);
    expect(refused(await ask(token, { password: 'short' }))).toEqual([400, 'password_short']);
    const made = await Promise.all([ask(token), ask(token, { email: 'other@example.com' })]);
    expect(made.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['200', '400']);
    expect(refused(await ask(token))).toEqual([400, 'link_invalid']);
    expect(await makeFirstAdminLink(db, new Date())).toBeNull();
  });

  test('a password opens a session in this browser alone, which is over with the sign-out', async () => {
    const { email } = await desk.person('Sara', 'agent');
    const browser = desk.browser();
    expect(refused(await browser.ask('GET', '/account'))).toEqual([401, 'not_signed_in']);
    const answer = await browser.signIn(' SARA@example.com ');
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      expect.objectContaining({ email, role: 'agent' }),
    ]);
    expect(answer.headers['set-cookie']).toMatch(/^hatif\.session_token=[^;]+;.*HttpOnly.*SameSite=Lax/);
    expect(String(answer.headers['set-cookie'])).not.toContain('Secure');
    expect(answer.headers['cache-control']).toBe('no-store');
    const kept = new Map(browser.cookies);
    expect((await browser.ask('GET', '/account')).statusCode).toBe(200);
    expect((await browser.ask('POST', '/sign-out')).statusCode).toBe(204);
    expect(browser.cookies.size).toBe(0);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.ask('GET', '/account')).statusCode).toBe(401);
  });

  test('over TLS the cookie is for TLS alone, and one without its prefix is not believed', async () => {
    const { email } = await desk.person('Tamer', 'agent');
    const browser = desk.browser();
    const tls = desk.browser({ 'x-forwarded-proto': 'https' });
    const answer = await tls.signIn(email);
    expect(answer.headers['set-cookie']).toMatch(/^__Host-hatif\.session_token=.*; Secure$/);
    expect((await tls.ask('GET', '/account')).statusCode).toBe(200);
    await browser.signIn(email);
    for (const [name, value] of browser.cookies) tls.cookies.set(name, value);
    tls.cookies.delete('__Host-hatif.session_token');
    expect((await tls.ask('GET', '/account')).statusCode).toBe(401);
  });

  test('a wrong password, an unknown address and an invited person are told apart by nobody', async () => {
    const { email } = await desk.person('Omar', 'agent');
    const answers = [
      await desk.browser().signIn(email, 'not the password'),
      await desk.browser().signIn('nobody@example.com'),
    ];
    for (const answer of answers) expect(refused(answer)).toEqual([401, 'credentials_wrong']);
    expect(answers[0]?.body).toBe(answers[1]?.body);
    expect(await newestAudit()).toMatchObject({ action: 'sign_in', outcome: 'refused', actor: 'nobody' });
  });

  test('letters and digits of a password are the same from every keyboard', async () => {
    const { email } = await desk.person('Huda', 'agent');
    const signIn = await desk.context.signIn();
    const { id } = await desk.person('Hind', 'agent');
    await signIn.setPassword({ token: await signIn.makeLink(id, 60_000), password: 'سِرّ طويل ١٢٣٤' });
    for (const typed of ['سِرّ طويل 1234', 'سِرّ طويل ۱۲۳۴', 'سِرّ طويل １２３４'])
      expect((await desk.browser().signIn('hind@example.com', typed)).statusCode).toBe(200);
    expect((await desk.browser().signIn(email, 'ｃorrect horse battery')).statusCode).toBe(200);
  });

  test('who is disabled is out at once, and told so only with the right password', async () => {
    const admin = await desk.member('Adam', 'admin');
    const agent = await desk.member('Dina', 'agent');
    expect((await admin.browser.ask('PATCH', `/people/${agent.id}`, { disabled: true })).statusCode).toBe(
      200,
    );
    expect((await agent.browser.ask('GET', '/account')).statusCode).toBe(401);
    expect(refused(await desk.browser().signIn(agent.email))).toEqual([403, 'person_disabled']);
    expect(refused(await desk.browser().signIn(agent.email, 'wrong password'))).toEqual([
      401,
      'credentials_wrong',
    ]);
    await admin.browser.ask('PATCH', `/people/${agent.id}`, { disabled: false });
    expect((await desk.browser().signIn(agent.email)).statusCode).toBe(200);
  });

  test('who forgot a password is mailed a link that works once, and old sessions end', async () => {
    const agent = await desk.member('Nour', 'agent', { language: 'ar' });
    expect((await desk.browser().ask('POST', '/link', { email: 'nobody@example.com' })).statusCode).toBe(202);
    expect((await desk.browser().ask('POST', '/link', { email: agent.email })).statusCode).toBe(202);
    const word = await eventually('the mail', async () => desk.mailer.wordFor(agent.email) || undefined);
    expect(desk.mailer.sent.some(({ to }) => to.address === 'nobody@example.com')).toBe(false);
    const mail = desk.mailer.sent.findLast(({ to }) => to.address === agent.email);
    expect(mail?.text).toContain(`${deskOrigin}/desk/reset#${word}`);
    expect(mail?.subject).toMatch(/كلمة مرور/);
    expect(mail?.html).toContain('dir="rtl"');
    const stored = await desk.context.db.select().from(verifications);
    expect(JSON.stringify(stored)).not.toContain(word);

    const set = (password: string) => desk.browser().ask('POST', '/password', { token: word, password });
    expect(refused(await set('short'))).toEqual([400, 'password_short']);
    const both = await Promise.all([set('another good password'), set('another good password')]);
    expect(both.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['200', '400']);
    expect((await agent.browser.ask('GET', '/account')).statusCode).toBe(401);
    expect((await desk.browser().signIn(agent.email)).statusCode).toBe(401);
    expect((await desk.browser().signIn(agent.email, 'another good password')).statusCode).toBe(200);
  });

  test('who changes their password stays, and their other browsers do not', async () => {
    const agent = await desk.member('Lina', 'agent');
    const other = desk.browser();
    await other.signIn(agent.email);
    const change = (current: string) =>
      agent.browser.ask('POST', '/account/password', { current, next: 'a whole new password' });
    expect(refused(await change('not the password'))).toEqual([400, 'password_wrong']);
    expect((await change(goodPassword)).statusCode).toBe(204);
    expect((await agent.browser.ask('GET', '/account')).statusCode).toBe(200);
    expect((await other.ask('GET', '/account')).statusCode).toBe(401);
  });

  test('wrong passwords are limited for each account, with the time to wait, and the right one counts not', async () => {
    const { email } = await desk.person('Karim', 'agent');
    for (let round = 0; round < 12; round++)
      expect((await desk.browser().signIn(email)).statusCode).toBe(200);
    for (let wrong = 0; wrong < 10; wrong++)
      expect((await desk.browser().signIn(email, 'guess number one')).statusCode).toBe(401);
    const answer = await desk.browser().signIn(email);
    expect(refused(answer)).toEqual([429, 'too_many_attempts']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800);
    expect(answer.json().detail).toMatch(/try again in 15 minutes/);
    const rows = await desk.context.db.$count(auditLog);
    for (let more = 0; more < 3; more++) await desk.browser().signIn(email, 'guess number two');
    expect(await desk.context.db.$count(auditLog), 'who goes on does not fill the audit').toBe(rows);
  });

  test.each([
    ['another site', { origin: 'http://evil.test' }],
    ['no page at all', { origin: undefined }],
    ['a frame without an origin', { origin: 'null' }],
  ])('a change from %s is refused', async (_who, headers) => {
    const { email } = await desk.person(`Origin${Math.random().toString(36).slice(2)}`, 'agent');
    const given = { email, password: goodPassword };
    const answer = await desk.browser().ask('POST', '/sign-in', given, headers);
    expect(refused(answer)).toEqual([403, 'origin_refused']);
  });

  test('another site reads nothing either', async () => {
    const agent = await desk.member('Reem', 'agent');
    const answer = await agent.browser.ask('GET', '/account', undefined, { origin: 'http://evil.test' });
    expect(refused(answer)).toEqual([403, 'origin_refused']);
  });

  test('sessions are seen without their tokens, and ended by whom they belong to', async () => {
    const agent = await desk.member('Yara', 'agent');
    const other = desk.browser({ 'user-agent': 'Another browser' });
    await other.signIn(agent.email);
    const path = `/people/${agent.id}/sessions`;
    const listed = await agent.browser.ask('GET', path);
    const tokens = await desk.context.db.select().from(sessions).where(eq(sessions.userId, agent.id));
    for (const { token } of tokens) expect(listed.body).not.toContain(token);
    const foreign = listed.json().sessions.find(({ current }: { current: boolean }) => !current);
    expect(foreign).toMatchObject({ userAgent: 'Another browser', address: '127.0.0.1' });
    expect((await agent.browser.ask('DELETE', `${path}/${foreign.id}`)).statusCode).toBe(204);
    expect((await other.ask('GET', '/account')).statusCode).toBe(401);
    expect(refused(await agent.browser.ask('DELETE', `${path}/${foreign.id}`))).toEqual([
      404,
      'session_unknown',
    ]);
    expect(await newestAudit()).toMatchObject({ action: 'end_session', actor: `user:${agent.id}` });
  });
});
