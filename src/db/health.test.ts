import { readFile } from 'node:fs/promises';
import { setImmediate as nextTick, setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { DatabaseHealth } from './health.ts';

const never = new Promise<never>(() => undefined);
const away = { code: 'database_unavailable' };

test('a slow work is given up, and nobody else is kept from the database for it', async () => {
  const health = new DatabaseHealth(() => Promise.resolve());
  await expect(health.within(20, () => never)).rejects.toMatchObject(away);
  expect(await health.within(20, () => Promise.resolve('found'))).toBe('found');
  expect(health.away).toBe(false);
});

test('a database that answers no other question either is away for all until it does', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const health = new DatabaseHealth(() => promise);
  await expect(health.within(20, () => never)).rejects.toMatchObject(away);
  await health.gone();
  const work = (): never => {
    throw new Error('asked of a database that is away');
  };
  await expect(health.within(20, work)).rejects.toMatchObject(away);
  resolve();
  await health.back();
  expect(health.away).toBe(false);
});

test('a connection that is lost is away at once, whatever else would answer', async () => {
  const health = new DatabaseHealth(() => never);
  const lost = Object.assign(new Error('lost'), { code: 'CONNECTION_CLOSED' });
  await expect(health.within(20, () => Promise.reject(lost))).rejects.toMatchObject(away);
  expect(health.away).toBe(true);
});

test('a process that stood still blames nobody: what had come meanwhile is read first', async () => {
  const health = new DatabaseHealth(() => never);
  const answer = async (): Promise<string> => {
    await nextTick();
    const asked = readFile(import.meta.filename, 'utf8');
    const until = performance.now() + 300;
    while (performance.now() < until);
    return asked;
  };
  expect(await health.within(150, answer)).toContain('stood still');
});

test('a database that answers others is not away for the one question that it has not come to', async () => {
  const health = new DatabaseHealth(() => never, { proofMs: 30 });
  await expect(health.within(20, () => never)).rejects.toMatchObject(away);
  for (let others = 0; others < 20; others += 1) await health.within(5_000, () => sleep(5));
  expect(health.away).toBe(false);
});

test('whoever begins something waits for a database that comes back meanwhile, and no longer', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const health = new DatabaseHealth(() => promise);
  const lost = Object.assign(new Error('lost'), { code: 'CONNECTION_CLOSED' });
  await expect(health.within(20, () => Promise.reject(lost))).rejects.toMatchObject(away);
  await expect(health.withinBack(20, () => Promise.resolve('found'))).rejects.toMatchObject(away);
  const begun = health.withinBack(5_000, () => Promise.resolve('found'));
  resolve();
  expect(await begun).toBe('found');
});
