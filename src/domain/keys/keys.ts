import { createHash, randomBytes } from 'node:crypto';
import type { Queryable } from '../../db/client.ts';
import {
  anyApiKey,
  insertApiKey,
  revokeApiKeyRow,
  selectApiKey,
  selectApiKeys,
  touchApiKey,
  type ApiKeyRow,
} from '../../db/queries/api-keys.ts';
import { databaseErrorCode } from '../../db/errors.ts';
import { transact } from '../../db/transact.ts';
import { HatifError } from '../../errors.ts';
import { audit, type Audited } from '../people/index.ts';

/** What every key begins with, so that one that was published by mistake is found. */
const prefix = 'hatif_';
const keyBytes = 32;
/** How often the last use of a key is noted, in milliseconds. */
const notedEveryMs = 60_000;

/** A key as it is listed: nothing of the key itself. */
export type ListedKey = Pick<ApiKeyRow, 'id' | 'name' | 'createdAt' | 'lastUsedAt' | 'revokedAt'>;

/** Who does something with keys, for the audit. */
type By = Pick<Audited, 'actor' | 'rule'>;

/** SQLSTATE of a value that stands once already. */
const notUnique = '23505';

/** Makes a key for an integration. The key is told this once: only its hash is kept. Throws `key_name_taken`. */
export async function addKey(
  db: Queryable,
  name: string,
  by: By,
): Promise<{ key: string; listed: ListedKey }> {
  const key = `${prefix}${randomBytes(keyBytes).toString('base64url')}`;
  try {
    const listed = await transact(db, async (tx) => {
      const row = await insertApiKey(tx, { name, hash: hashOf(key) });
      await audit(tx, { ...by, action: 'add_key', after: { name } });
      return row;
    });
    return { key, listed };
  } catch (error) {
    if (databaseErrorCode(error) !== notUnique) throw error;
    throw new HatifError('key_name_taken', `There is a key ${name} already.`, { status: 409, cause: error });
  }
}

/** All keys, by name. */
export async function listKeys(db: Queryable): Promise<ListedKey[]> {
  return selectApiKeys(db);
}

/** Lets nobody in by a key any more. Throws `key_unknown`. */
export async function revokeKey(
  db: Queryable,
  name: string,
  { by, at }: { by: By; at: Date },
): Promise<void> {
  await transact(db, async (tx) => {
    if (!(await revokeApiKeyRow(tx, name, at)))
      throw new HatifError('key_unknown', `There is no key ${name} that is good.`, { status: 404 });
    await audit(tx, { ...by, action: 'revoke_key', after: { name } });
  });
}

/** The id of a key that is good; null: it is not. Its last use is noted. */
export async function knownKey(db: Queryable, key: string, at: Date): Promise<string | null> {
  if (!key.startsWith(prefix) || key.length > 200) return null;
  const row = await selectApiKey(db, hashOf(key));
  if (!row) return null;
  const notSince = new Date(at.getTime() - notedEveryMs);
  if (row.lastUsedAt === null || row.lastUsedAt < notSince) await touchApiKey(db, row.id, at, notSince);
  return row.id;
}

/** Whether there ever was a key. */
export async function hasKeys(db: Queryable): Promise<boolean> {
  return anyApiKey(db);
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
