import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { HatifError } from '../errors.ts';

const secretsSchema = z.object({
  livekitApiKey: z.string().min(8),
  livekitApiSecret: z.string().min(32),
  cookieSecret: z.string().min(32),
});
/** What an installation signs with where the operator set nothing. */
export type Secrets = z.infer<typeof secretsSchema>;

/**
 * The installation's own random secrets, made at the first call and kept in `<dataDir>/secrets.json`,
 * readable by its owner alone. Processes that start together agree on one set. Throws a `HatifError` with
 * code `secrets_invalid` when the file is damaged.
 */
export function loadSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  return readSecrets(file) ?? makeSecrets(file);
}

function readSecrets(file: string): Secrets | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new HatifError('secrets_invalid', `${file} is damaged: remove it to have new secrets made.`, {
      cause: error,
    });
  }
}

/** A whole file appears at once or not at all: `link` fails when another process was first. */
function makeSecrets(file: string): Secrets {
  const secrets: Secrets = {
    livekitApiKey: `API${randomBytes(8).toString('hex')}`,
    livekitApiSecret: randomBytes(32).toString('base64url'),
    cookieSecret: randomBytes(32).toString('base64url'),
  };
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return secrets;
  } catch (error) {
    const others = isErrno(error, 'EEXIST') ? readSecrets(file) : undefined;
    if (others) return others;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
