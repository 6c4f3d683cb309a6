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
