import { pino } from 'pino';
import { expect, test } from 'vitest';
import { migrateDatabase, openDatabase } from '../../src/db/client.ts';
import { setStatus } from '../../src/domain/desk/index.ts';
import { QueueKeeper } from '../../src/domain/queue/index.ts';
import { createLogger } from '../../src/logger.ts';
import { onEveryDatabase } from '../helpers/databases.ts';
import { embeddedConfig } from '../helpers/embedded-host.ts';
import { eventually } from '../helpers/eventually.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { startOwnPostgres } from '../helpers/postgres.ts';
import { TestQueue } from '../helpers/queue.ts';

const clock = () => new Date();

onEveryDatabase((on) => {
  test('whoever waits is offered within two seconds of somebody being available, by whichever process', async () => {
    const queue = new TestQueue(() => on.db, clock());
    const elsewhere = await openDatabase(on.config, on.logger);
    const keeper = new QueueKeeper({ db: elsewhere, logger: on.logger, clock, centre: queue.centre });
    keeper.begin();
    const entry = await queue.caller();
    const human = await queue.human();
    const since = performance.now();
    await eventually('the desk rings', async () =>
      (await queue.entry(entry.id)).state === 'offered' ? true : undefined,
    );
    expect(performance.now() - since).toBeLessThan(2_000);
    await setStatus(on.db, { agentId: human.id, status: 'break', at: clock() });
    expect((await queue.entry(entry.id)).state).toBe('waiting');
    await setStatus(on.db, { agentId: human.id, status: 'available', at: clock() });
    await eventually('it rings again', async () =>
      (await queue.entry(entry.id)).state === 'offered' ? true : undefined,
    );
    await keeper.end();
    await elsewhere.close();
  });

  test('what rang out, and whoever was silent, while nobody could be heard is held against no human', async () => {
    const queue = new TestQueue(() => on.db);
    await queue.clear();
    const { id: agentId } = await queue.human();
    const entry = await queue.caller();
    await queue.pass();
    await queue.pass(10);
    queue.clearSince = queue.at;
    await queue.pass(25);
    expect(await queue.agent(agentId)).toMatchObject({ status: 'available', missedOffers: 0 });
    expect((await queue.entry(entry.id)).state, 'nobody is heard of yet').toBe('waiting');
    await queue.pass(5);
    expect(await queue.agent(agentId)).toMatchObject({ status: 'offline' });
  });
});

describeNeeding(['postgresql'], 'where the database goes away', () => {
  test('it waits, says so once, and goes on when it is back', { timeout: 120_000 }, async () => {
    const server = await startOwnPostgres();
    const config = embeddedConfig();
    config.database.url = await server.createDatabase();
    await migrateDatabase(config);
    const db = await openDatabase(config, createLogger('test', 'silent'));
    const said: { msg: string }[] = [];
    const logger = pino(
      { level: 'info' },
      { write: (line: string) => said.push(JSON.parse(line) as { msg: string }) },
    );
    const queue = new TestQueue(() => db, clock());
    const keeper = new QueueKeeper({ db, logger, clock, centre: queue.centre });
    keeper.begin();
    const entry = await queue.caller();
    await server.kill();
    await eventually('it is missed', async () => (said.length > 0 ? true : undefined));
    await server.restart();
    await eventually('the queue is kept again', async () => (said.length > 1 ? true : undefined));
    await eventually('a human comes', () => queue.human().catch(() => undefined));
    await eventually('the desk rings', async () =>
      (await queue.entry(entry.id)).state === 'offered' ? true : undefined,
    );
    expect(said.map(({ msg }) => msg)).toEqual(['queue waits for the database', 'queue kept again']);
    await keeper.end();
    await db.close();
    await server.stop();
  });
});
