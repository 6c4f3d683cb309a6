import path from 'node:path';
import type { Config, LlmConfig, ModelServer, TtsConfig } from '../config/config.ts';
import { readActive } from '../voice/speech/models/active.ts';

/** Which database is used, without its password. */
export function databaseInWords({ database, dataDir }: Pick<Config, 'database' | 'dataDir'>): string {
  if (!database.url) return `embedded, in ${path.relative(process.cwd(), dataDir) || dataDir}`;
  const { host, pathname } = new URL(database.url);
  return `PostgreSQL ${host}${pathname} (DATABASE_URL)`;
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
  if (stt.kind === 'deepgram') return 'Deepgram';
  if (stt.kind === 'compatible') return serverInWords(stt.server);
  if (stt.kind === 'none') return 'nothing: callers type (STT=none)';
  const active = await readActive(modelsDir);
  return active
    ? `the local recogniser ${active.id}`
    : 'nothing yet: callers type. To let them speak: npm run hatif -- models list';
}

function voiceInWords(tts: TtsConfig): string {
  if (tts.kind === 'none') return 'nothing: callers read (TTS=none)';
  return tts.kind === 'local' ? 'the local voices' : serverInWords(tts.server);
}

function modelInWords(llm: LlmConfig): string {
  return llm.kind === 'none' ? 'rules alone (no language model set)' : serverInWords(llm.server);
}

function serverInWords({ model, baseURL }: ModelServer): string {
  return `${model} at ${baseURL ? new URL(baseURL).host : 'OpenAI'}`;
}
