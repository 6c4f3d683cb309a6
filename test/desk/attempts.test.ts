import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { requestCounts } from '../../src/db/schema/index.ts';
import { Attempts } from '../../src/domain/people/index.ts';
import { HatifError } from '../../src/errors.ts';
import { onEveryDesk } from '../helpers/desk.ts';

onEveryDesk((desk) => {
  const wrong = async () => {
    throw new HatifError('credentials_wrong', 'Wrong.', { status: 401 });
  };
  const codes = (results: PromiseSettledResult<unknown>[]) =>
    results.map((result) => (result.status === 'fulfilled' ? 'done' : (result.reason as HatifError).code));

  test('of twenty guesses at once ten are tried, whoever guesses and by whichever server', async () => {
    const servers = [new Attempts(desk.context.db), new Attempts(desk.context.db)];
    const guesses = Array.from({ length: 20 }, (_, at) =>
      (servers[at % 2] ?? never()).try({ account: 'sara@example.com', address: `10.0.0.${at}` }, wrong),
    );
    const told = codes(await Promise.allSettled(guesses));
    expect(told.filter((code) => code === 'credentials_wrong')).toHaveLength(10);
    expect(told.filter((code) => code === 'too_many_attempts')).toHaveLength(10);
  });

  test('an address that guesses at many accounts is stopped after fifty, and others are not', async () => {
    const attempts = new Attempts(desk.context.db);
    const guess = (at: number, address: string) =>
      attempts.try({ account: `account-${at}@example.com`, address }, wrong);
    const told = codes(
      await Promise.allSettled(Array.from({ length: 52 }, (_, at) => guess(at, '10.1.0.1'))),
    );
    expect(told.filter((code) => code === 'too_many_attempts')).toHaveLength(2);
    await expect(guess(1, '10.1.0.2')).rejects.toMatchObject({ code: 'credentials_wrong' });
  });

  test('what cannot be counted, since the database is too slow, is not tried', async () => {
    const attempts = new Attempts(desk.context.db, { patienceMs: 200 });
    const who = { account: 'flood@example.com', address: '10.3.0.1' };
    await expect(attempts.try(who, wrong)).rejects.toMatchObject({ code: 'credentials_wrong' });
    let tried = false;
    await desk.context.db.transaction(async (tx) => {
      await tx.execute(sql`lock table ${requestCounts} in exclusive mode`);
      const guess = attempts.try(who, async () => {
        tried = true;
      });
      await expect(guess).rejects.toMatchObject({ code: 'database_unavailable', status: 503 });
    });
    expect(tried).toBe(false);
  });

  test('what failed on our side counts not', async () => {
    const attempts = new Attempts(desk.context.db);
    const who = { account: 'outage@example.com', address: '10.2.0.1' };
    for (let round = 0; round < 15; round++)
      await expect(attempts.try(who, () => Promise.reject(new Error('database away')))).rejects.toThrow(
        'away',
      );
    await expect(attempts.try(who, async () => 'in')).resolves.toBe('in');
  });
});

function never(): never {
  throw new Error('no such server');
}
