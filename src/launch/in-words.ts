import path from 'node:path';
import type { Config } from '../config/config.ts';
import type { ModelServer } from '../config/providers.ts';
import { readActive } from '../speech/models/active.ts';

/** Which database is used, without its password. */
export function databaseInWords({ database, dataDir }: Pick<Config, 'database' | 'dataDir'>): string {
  if (!database.url) return `embedded, in ${path.relative(process.cwd(), dataDir) || dataDir}`;
  const { host, pathname } = new URL(database.url);
  return `PostgreSQL ${host}${pathname} (DATABASE_URL)`;
}

/** Where mails to people who sign in go, without the password of the server. */
export function mailInWords({ mail }: Pick<Config, 'mail'>): string {
  return mail.smtpUrl === undefined
    ? `written to ${path.relative(process.cwd(), mail.folder) || mail.folder}, sent to nobody (SMTP_URL)`
    : `sent by ${new URL(mail.smtpUrl).host}`;
}

/** What callers are heard, answered and spoken to with; what is missing, with the command that mends it. */
export async function speechInWords({ speech }: Pick<Config, 'speech'>): Promise<string[]> {
  return [
    `hears with ${await recogniserInWords(speech)}`,
    `speaks with ${voiceInWords(speech.tts)}`,
    `thinks with ${modelInWords(speech.llm)}`,
  ];
}

async function recogniserInWords({ stt, modelsDir }: Config['speech']): Promise<string> {
  if (stt.length === 0) return 'nothing: callers type (STT=none)';
  const active = await readActive(modelsDir);
  const local = active
    ? `the local recogniser ${active.id}`
    : 'nothing yet: callers type. To let them speak: npm run hatif -- models list';
  // A local recogniser that is not there is no matter while others hear.
  const heard = stt.length > 1 && !active ? stt.filter(({ kind }) => kind !== 'local') : stt;
  return inOrder(
    heard.map((ears) => {
      if (ears.kind === 'deepgram') return 'Deepgram';
      return ears.kind === 'local' ? local : serverInWords(ears.server);
    }),
  );
}

function voiceInWords(tts: Config['speech']['tts']): string {
  if (tts.length === 0) return 'nothing: callers read (TTS=none)';
  return inOrder(
    tts.map((mouth) => (mouth.kind === 'local' ? 'the local voices' : serverInWords(mouth.server))),
  );
}

function modelInWords(llm: Config['speech']['llm']): string {
  return llm.length === 0
    ? 'rules alone (no language model set)'
    : inOrder(llm.map(({ server }) => serverInWords(server)));
}

function inOrder(names: readonly string[]): string {
  return names.join(', then ');
}

function serverInWords({ model, baseURL }: ModelServer): string {
  return `${model} at ${baseURL ? new URL(baseURL).host : 'OpenAI'}`;
}
