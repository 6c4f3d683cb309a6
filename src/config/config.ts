import { existsSync } from 'node:fs';
import path from 'node:path';
import { environment, readEnv, type Env } from './env.ts';
import { socketPath } from './socket-path.ts';

/** The embedding model that is fetched to run here, and the usual one of a compatible server. */
const localEmbedder = 'multilingual-e5-small';

/** A model server that speaks OpenAI's protocol. */
export interface ModelServer {
  baseURL: string | undefined;
  apiKey: string;
  model: string;
}

export type SttConfig =
  | { kind: 'deepgram'; apiKey: string; url: string | undefined }
  | { kind: 'compatible'; server: ModelServer }
  | { kind: 'local' }
  | { kind: 'none' };
export type TtsConfig =
  | { kind: 'openai' | 'compatible'; server: ModelServer; voice: string }
  | { kind: 'local' }
  | { kind: 'none' };
export type LlmConfig = { kind: 'openai' | 'compatible'; server: ModelServer } | { kind: 'none' };

/** Who makes vectors of texts; every source that can be asked is known, so that an earlier choice can still serve. */
export interface EmbeddingsConfig {
  kind: 'openai' | 'compatible' | 'local' | 'none';
  /** The model of the chosen kind. */
  model: string;
  /** The length asked of models that make vectors of several lengths. */
  dimensions: number | undefined;
  openai: Omit<ModelServer, 'model'> | null;
  compatible: Omit<ModelServer, 'model'> | null;
  /** Models that run here lie in folders of their names below this one. */
  localDir: string;
}

/** Everything the operator may set, grouped. Read once at the start of a process and handed on. */
export interface Config {
  mode: Env['NODE_ENV'];
  logLevel: Env['LOG_LEVEL'];
  /** Absolute path of the folder that holds everything this installation makes for itself. */
  dataDir: string;
  /** Absolute path of `centre.yaml`. */
  centreFile: string;
  /** `url` unset means the embedded database below `dataDir`. */
  database: { url: string | undefined; pool: number };
  livekit: {
    url: string | undefined;
    /** What a browser connects to, where it differs from `url`. */
    publicUrl: string | undefined;
    apiKey: string | undefined;
    apiSecret: string | undefined;
    /** The port of a LiveKit server that `npm start` runs itself. */
    port: number;
    agentName: string;
  };
  http: {
    host: string;
    port: number;
    corsOrigins: string[];
    trustProxy: boolean;
    callsPerMinute: number;
    cookieSecret: string | undefined;
  };
  speech: {
    stt: SttConfig;
    tts: TtsConfig;
    llm: LlmConfig;
    vad: Env['VAD'];
    /** Unix socket of the speech process. */
    socket: string;
    modelsDir: string;
    cacheDir: string;
  };
  knowledge: {
    /** Absolute path of the folder of articles. */
    folder: string;
    embeddings: EmbeddingsConfig;
  };
  /** Where escalations, urgent tickets and promised call backs are told of. */
  notify: { webhook: { url: string; secret: string } | null };
  worker: {
    /** The port of the worker's health address. */
    port: number;
    /** Where the server asks whether a worker is registered. */
    url: string;
    idleProcesses: number;
    maxCalls: number;
  };
}

/**
 * Reads and groups the environment (with `.env` under it); relative paths are taken from `cwd`. Errors as
 * {@link readEnv}.
 */
export function loadConfig(
  source?: Readonly<Record<string, string | undefined>>,
  cwd = process.cwd(),
): Config {
  const env = readEnv(source ?? environment(cwd));
  const dataDir = path.resolve(cwd, env.DATA_DIR);
  return {
    mode: env.NODE_ENV,
    logLevel: env.LOG_LEVEL,
    dataDir,
    centreFile: path.resolve(cwd, env.CENTRE_FILE),
    database: { url: env.DATABASE_URL, pool: env.DATABASE_POOL },
    livekit: {
      url: env.LIVEKIT_URL,
      publicUrl: env.LIVEKIT_PUBLIC_URL,
      apiKey: env.LIVEKIT_API_KEY,
      apiSecret: env.LIVEKIT_API_SECRET,
      port: env.LIVEKIT_PORT,
      agentName: env.AGENT_NAME,
    },
    http: {
      host: env.HOST,
      port: env.PORT,
      corsOrigins: env.CORS_ORIGINS,
      trustProxy: env.TRUST_PROXY,
      callsPerMinute: env.CALLS_PER_MINUTE,
      cookieSecret: env.COOKIE_SECRET,
    },
    speech: {
      stt: sttConfig(env),
      tts: ttsConfig(env),
      llm: llmConfig(env),
      vad: env.VAD,
      socket: socketPath(dataDir, 'speech'),
      modelsDir: path.join(dataDir, 'models'),
      cacheDir: path.join(dataDir, 'speech-cache'),
    },
    knowledge: {
      folder: path.resolve(cwd, env.KNOWLEDGE_DIR),
      embeddings: embeddingsConfig(env, dataDir),
    },
    notify: {
      webhook:
        env.NOTIFY_WEBHOOK_URL !== undefined && env.NOTIFY_WEBHOOK_SECRET !== undefined
          ? { url: env.NOTIFY_WEBHOOK_URL, secret: env.NOTIFY_WEBHOOK_SECRET }
          : null,
    },
    worker: {
      port: env.WORKER_PORT,
      url: env.WORKER_URL ?? `http://127.0.0.1:${env.WORKER_PORT}`,
      idleProcesses: env.WORKER_IDLE_PROCESSES,
      maxCalls: env.WORKER_MAX_CALLS,
    },
  };
}

function sttConfig(env: Env): SttConfig {
  const kind =
    env.STT === 'auto'
      ? env.DEEPGRAM_API_KEY
        ? 'deepgram'
        : env.STT_BASE_URL
          ? 'compatible'
          : 'local'
      : env.STT;
  if (kind === 'deepgram') return { kind, apiKey: env.DEEPGRAM_API_KEY ?? '', url: env.DEEPGRAM_URL };
  if (kind === 'compatible')
    return {
      kind,
      server: {
        baseURL: env.STT_BASE_URL,
        apiKey: env.STT_API_KEY ?? 'none',
        model: env.STT_MODEL ?? 'whisper-1',
      },
    };
  return { kind };
}

function ttsConfig(env: Env): TtsConfig {
  const kind =
    env.TTS === 'auto'
      ? env.OPENAI_API_KEY
        ? 'openai'
        : env.TTS_BASE_URL
          ? 'compatible'
          : 'local'
      : env.TTS;
  if (kind === 'local' || kind === 'none') return { kind };
  const own = kind === 'compatible';
  return {
    kind,
    server: {
      baseURL: own ? env.TTS_BASE_URL : env.OPENAI_BASE_URL,
      apiKey: (own ? env.TTS_API_KEY : env.OPENAI_API_KEY) ?? 'none',
      model: env.TTS_MODEL ?? 'gpt-4o-mini-tts',
    },
    voice: env.TTS_VOICE ?? 'alloy',
  };
}

function llmConfig(env: Env): LlmConfig {
  const kind =
    env.LLM === 'auto' ? (env.OPENAI_API_KEY ? 'openai' : env.LLM_BASE_URL ? 'compatible' : 'none') : env.LLM;
  if (kind === 'none') return { kind };
  const own = kind === 'compatible';
  return {
    kind,
    server: {
      baseURL: own ? env.LLM_BASE_URL : env.OPENAI_BASE_URL,
      apiKey: (own ? env.LLM_API_KEY : env.OPENAI_API_KEY) ?? 'none',
      model: env.LLM_MODEL ?? 'gpt-4.1-mini',
    },
  };
}

function embeddingsConfig(env: Env, dataDir: string): EmbeddingsConfig {
  const localDir = path.join(dataDir, 'models', 'embedders');
  const automatic = (): EmbeddingsConfig['kind'] => {
    if (env.EMBEDDINGS_BASE_URL) return 'compatible';
    if (env.OPENAI_API_KEY) return 'openai';
    return existsSync(path.join(localDir, localEmbedder)) ? 'local' : 'none';
  };
  const kind = env.EMBEDDINGS === 'auto' ? automatic() : env.EMBEDDINGS;
  const openai = env.OPENAI_API_KEY ? { baseURL: env.OPENAI_BASE_URL, apiKey: env.OPENAI_API_KEY } : null;
  const compatible = env.EMBEDDINGS_BASE_URL
    ? { baseURL: env.EMBEDDINGS_BASE_URL, apiKey: env.EMBEDDINGS_API_KEY ?? 'none' }
    : null;
  const usual = kind === 'openai' ? 'text-embedding-3-small' : localEmbedder;
  const model = env.EMBEDDINGS_MODEL ?? usual;
  return { kind, model, dimensions: env.EMBEDDINGS_DIMENSIONS, openai, compatible, localDir };
}
