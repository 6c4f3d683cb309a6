import path from 'node:path';
import { environment, readEnv, type Env } from './env.ts';
import { llmChain, sttChain, ttsChain, type LlmConfig, type SttConfig, type TtsConfig } from './providers.ts';
import { socketPath } from './socket-path.ts';

/** How long a provider may take before the next one is asked, in milliseconds. */
export interface ProviderLimits {
  /** From the end of an utterance to its words. */
  wordsMs: number;
  /** To the first sound of a sentence, and from each piece of sound to the next. */
  firstAudioMs: number;
  /** To the first word of a reply, and from each to the next. */
  firstTokenMs: number;
  /** To the end of a reply. */
  replyMs: number;
  /** Until a provider that was given up is tried again; doubles as long as that fails. */
  probeMs: number;
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
    /** In the order in which they are asked; empty: callers type. */
    stt: readonly SttConfig[];
    /** In the order in which they are asked; empty: callers read. */
    tts: readonly TtsConfig[];
    /** In the order in which they are asked; then, or when empty, the rules answer alone. */
    llm: readonly LlmConfig[];
    limits: ProviderLimits;
    /** A caller who waits so long for an answer hears that it is being worked on, in milliseconds. */
    fillerMs: number;
    vad: Env['VAD'];
    /** Unix socket of the speech process. */
    socket: string;
    modelsDir: string;
    cacheDir: string;
    /** Where the calls of this machine tell each other which providers are down. */
    outagesDir: string;
  };
  /** What the processes tell of themselves. */
  telemetry: {
    /** Who reads `/metrics` shows it; unset: only this machine may read. */
    metricsToken: string | undefined;
    /** Where traces are sent; unset: none are made. */
    tracesUrl: string | undefined;
  };
  worker: {
    /** The port of the worker's health address. */
    port: number;
    /** Where the server asks whether a worker is registered. */
    url: string;
    /** The port of its metrics. */
    metricsPort: number;
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
      stt: sttChain(env),
      tts: ttsChain(env),
      llm: llmChain(env),
      limits: {
        wordsMs: env.STT_WORDS_MS,
        firstAudioMs: env.TTS_FIRST_AUDIO_MS,
        firstTokenMs: env.LLM_FIRST_TOKEN_MS,
        replyMs: env.LLM_REPLY_MS,
        probeMs: env.PROVIDER_PROBE_MS,
      },
      fillerMs: env.FILLER_MS,
      vad: env.VAD,
      socket: socketPath(dataDir, 'speech'),
      modelsDir: path.join(dataDir, 'models'),
      cacheDir: path.join(dataDir, 'speech-cache'),
      outagesDir: path.join(dataDir, 'outages'),
    },
    telemetry: { metricsToken: env.METRICS_TOKEN, tracesUrl: env.OTEL_EXPORTER_OTLP_ENDPOINT },
    worker: {
      port: env.WORKER_PORT,
      url: env.WORKER_URL ?? `http://127.0.0.1:${env.WORKER_PORT}`,
      metricsPort: env.WORKER_METRICS_PORT ?? (env.WORKER_PORT === 0 ? 0 : env.WORKER_PORT + 1),
      idleProcesses: env.WORKER_IDLE_PROCESSES,
      maxCalls: env.WORKER_MAX_CALLS,
    },
  };
}
