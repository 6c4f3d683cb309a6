import path from 'node:path';
import { environment, readEnv, type Env } from './env.ts';
import { socketPath } from './socket-path.ts';

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
  worker: {
    /** The port of the worker's health address. */
    port: number;
    /** Where the server asks whether a worker is registered. */
    url: string;
    idleProcesses: number;
    maxCalls: number;
    /** How long calls may go on when the worker is stopped, before they are handed over or ended. */
    drainSeconds: number;
    /** A job process that holds more than this is ended, and its call goes on in another; 0: no limit. */
    jobMemoryMB: number;
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
    worker: {
      port: env.WORKER_PORT,
      url: env.WORKER_URL ?? `http://127.0.0.1:${env.WORKER_PORT}`,
      idleProcesses: env.WORKER_IDLE_PROCESSES,
      maxCalls: env.WORKER_MAX_CALLS,
      drainSeconds: env.WORKER_DRAIN_SECONDS,
      jobMemoryMB: env.WORKER_JOB_MEMORY_MB,
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
