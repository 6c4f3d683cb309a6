import path from 'node:path';
import type { Config } from '../config/config.ts';

/** Which database is used, without its password. */
export function databaseInWords({ database, dataDir }: Pick<Config, 'database' | 'dataDir'>): string {
  if (!database.url) return `embedded, in ${path.relative(process.cwd(), dataDir) || dataDir}`;
  const { host, pathname } = new URL(database.url);
  return `PostgreSQL ${host}${pathname} (DATABASE_URL)`;
}

/** What callers are heard, answered and spoken to with, one line each. */
export function speechInWords({ speech }: Pick<Config, 'speech'>): string[] {
  const server = (model: { baseURL: string | undefined; model: string }) =>
    `${model.model} at ${model.baseURL ? new URL(model.baseURL).host : 'OpenAI'}`;
  const { stt, tts, llm } = speech;
  return [
    `hears with ${stt.kind === 'compatible' ? server(stt.server) : { deepgram: 'Deepgram', local: 'the local recogniser', none: 'nothing: callers type' }[stt.kind]}`,
    `speaks with ${'server' in tts ? server(tts.server) : { local: 'the local voices', none: 'nothing: callers read' }[tts.kind]}`,
    `thinks with ${'server' in llm ? server(llm.server) : 'rules alone (no model configured)'}`,
  ];
}
