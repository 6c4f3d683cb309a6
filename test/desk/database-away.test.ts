import { expect, test } from 'vitest';
import { startDesk } from '../helpers/desk.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { startOwnPostgres } from '../helpers/postgres.ts';

describeNeeding(['postgresql'], 'the desk while the database is away', () => {
  test('says so, and that it is worth another try, whatever is asked', async () => {
    const server = await startOwnPostgres();
    await using given = new AsyncDisposableStack();
    given.defer(() => server.stop());
    const desk = await startDesk({ env: { DATABASE_URL: await server.createDatabase() } });
    given.use(desk.service);
    const { browser, email } = await desk.member('Waits', 'supervisor', { departments: ['sales'] });
    const deskId = 'a-tab-of-a-browser';
    await browser.ask('POST', '/me/open', { deskId });
    await server.kill();
    const answers = await Promise.all([
      browser.ask('GET', '/me'),
      browser.ask('GET', '/queue'),
      browser.ask('GET', '/people'),
      browser.ask('POST', '/me/beat', { deskId }),
      browser.ask('POST', '/me/status', { status: 'available' }),
      desk.browser().signIn(email),
    ]);
    for (const answer of answers) {
      expect(answer.json()).toMatchObject({ status: 503, code: 'database_unavailable' });
      expect(answer.headers['retry-after']).toBe('5');
    }
    await server.restart();
    expect((await browser.ask('GET', '/me')).statusCode).toBe(200);
  });
});
