import type { Allowances } from './allowances.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { environment, readEnv, type Env } from './env.ts';
import {
  llmChain,
  sttChain,
  ttsChain,
  type LlmConfig,
  type ModelServer,
  type SttConfig,
  type TtsConfig,
} from './providers.ts';
import { socketPath } from './socket-path.ts';
import type { TrustedProxies } from './trusted-proxies.ts';

/** The embedding model that is fetched to run here, and the usual one of a compatible server. */
const localEmbedder = 'multilingual-e5-small';

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
  /**
   * `url` unset means the embedded database below `dataDir`. PostgreSQL cancels a statement after `statementMs`;
   * 0 leaves that to the server.
   */
  database: { url: string | undefined; pool: number; statementMs: number };
  livekit: {
    url: string | undefined;
    /** What a browser connects to, where it differs from `url`. */
    publicUrl: string | undefined;
    apiKey: string | undefined;
    apiSecret: string | undefined;
    /** The port of a LiveKit server that `npm start` runs itself. */
    port: number;
    agentName: string;
    /** Where the SIP service listens, host:port. */
    sipService: string;
  };
  http: {
    host: string;
    port: number;
    corsOrigins: string[];
    trustProxy: TrustedProxies;
    callsPerMinute: number;
    /** Calls at the same time, of one browser and of one address. */
    callsPerVisitor: number;
    callsPerAddress: number;
    /** How often one address may ask to be called back. */
    connectionsPerAddress: number;
    callbacksPerDay: number;
    /** How often one address may write to the centre. */
    messagesPerDay: number;
    /** How many wishes to be called back, and how many messages, are taken of all addresses together. */
    formsPerMinute: number;
    /** How often one key may ask the assistant. */
    realtimePerMinute: number;
    /** Several servers serve one centre, and count together. */
    sharedLimits: boolean;
    cookieSecret: string | undefined;
  };
  /** The desk, where people sign in. */
  desk: {
    /** The origin under which browsers open it, without a slash at its end: links in mails lead there. */
    publicUrl: string;
    /** Another system by which people may sign in, too. */
    oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
  };
  /** Mails to people who sign in; without a server they are written to `folder`. */
  mail: { smtpUrl: string | undefined; from: string; folder: string };
  /** How much of a call one caller has. */
  calls: {
    /** Turns of the caller, and minutes; then the call is ended, politely. */
    turns: number;
    minutes: number;
    /** The longest line that is typed, in UTF-16 code units. */
    lineChars: number;
    /** Lines of somebody who does not wait for answers: at once, and then a second. */
    linesAtOnce: number;
    linesPerSecond: number;
    /** What is done for one caller, or answered to them, only so often. */
    allowances: Allowances;
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
  knowledge: {
    /** Absolute path of the folder of articles. */
    folder: string;
    embeddings: EmbeddingsConfig;
  };
  /** Where escalations, urgent tickets and promised call backs are told of. */
  notify: { webhook: { url: string; secret: string } | null; file: string | null };
  /** Where one-time codes are written instead of being sent, in development; null: nowhere. */
  codesFile: string | null;
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
    /** `measured`: fewer calls than `maxCalls` where more could not be served in time. */
    admission: Env['WORKER_ADMISSION'];
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
    database: {
      url: env.DATABASE_URL,
      pool: env.DATABASE_POOL,
      statementMs: env.DATABASE_STATEMENT_SECONDS * 1000,
    },
    livekit: {
      url: env.LIVEKIT_URL,
      publicUrl: env.LIVEKIT_PUBLIC_URL,
      apiKey: env.LIVEKIT_API_KEY,
      apiSecret: env.LIVEKIT_API_SECRET,
      port: env.LIVEKIT_PORT,
      agentName: env.AGENT_NAME,
      sipService: env.SIP_SERVICE,
    },
    http: {
      host: env.HOST,
      port: env.PORT,
      corsOrigins: env.CORS_ORIGINS,
      trustProxy: env.TRUST_PROXY,
      callsPerMinute: env.CALLS_PER_MINUTE,
      callsPerVisitor: env.CALLS_PER_VISITOR,
      callsPerAddress: env.CALLS_PER_ADDRESS,
      connectionsPerAddress: env.CONNECTIONS_PER_ADDRESS,
      callbacksPerDay: env.CALLBACKS_PER_DAY,
      messagesPerDay: env.MESSAGES_PER_DAY,
      formsPerMinute: env.FORMS_PER_MINUTE,
      realtimePerMinute: env.REALTIME_PER_MINUTE,
      sharedLimits: env.SHARED_LIMITS,
      cookieSecret: env.COOKIE_SECRET,
    },
    desk: { publicUrl: publicUrl(env), oidc: oidcConfig(env) },
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, folder: path.join(dataDir, 'mail') },
    calls: {
      turns: env.CALL_TURNS,
      minutes: env.CALL_MINUTES,
      lineChars: env.TYPED_LINE_CHARS,
      linesAtOnce: env.TYPED_LINES_AT_ONCE,
      linesPerSecond: env.TYPED_LINES_PER_SECOND,
      allowances: {
        bookings: env.BOOKINGS,
        tickets: env.TICKETS,
        leads: env.LEADS,
        ticketQuestions: env.TICKET_QUESTIONS,
        wrongNumbers: env.WRONG_TICKET_NUMBERS,
      },
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
    knowledge: {
      folder: knowledgeFolder(env, cwd),
      embeddings: embeddingsConfig(env, dataDir),
    },
    notify: {
      webhook:
        env.NOTIFY_WEBHOOK_URL !== undefined && env.NOTIFY_WEBHOOK_SECRET !== undefined
          ? { url: env.NOTIFY_WEBHOOK_URL, secret: env.NOTIFY_WEBHOOK_SECRET }
          : null,
      file: env.NOTIFY_FILE === undefined ? null : path.resolve(cwd, env.NOTIFY_FILE),
    },
    codesFile: env.CODES_FILE === undefined ? null : path.resolve(cwd, env.CODES_FILE),
    telemetry: { metricsToken: env.METRICS_TOKEN, tracesUrl: env.OTEL_EXPORTER_OTLP_ENDPOINT },
    worker: {
      port: env.WORKER_PORT,
      url: env.WORKER_URL ?? `http://127.0.0.1:${env.WORKER_PORT}`,
      metricsPort: env.WORKER_METRICS_PORT ?? (env.WORKER_PORT === 0 ? 0 : env.WORKER_PORT + 1),
      idleProcesses: env.WORKER_IDLE_PROCESSES,
      maxCalls: env.WORKER_MAX_CALLS,
      admission: env.WORKER_ADMISSION,
      drainSeconds: env.WORKER_DRAIN_SECONDS,
      jobMemoryMB: env.WORKER_JOB_MEMORY_MB,
    },
  };
}

/** Where browsers open the centre: as it is set, or else where it listens. */
function publicUrl({ PUBLIC_URL, HOST, PORT }: Env): string {
  if (PUBLIC_URL !== undefined) return new URL(PUBLIC_URL).origin;
  const anywhere = HOST === '0.0.0.0' || HOST === '::';
  const host = HOST.includes(':') ? `[${HOST}]` : HOST;
  return `http://${anywhere ? '127.0.0.1' : host}:${PORT}`;
}

function oidcConfig(env: Env): Config['desk']['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret, name: env.OIDC_NAME };
}

/** Where the articles are: beside the business file, or in the folder that the process was started in. */
function knowledgeFolder({ KNOWLEDGE_DIR, CENTRE_FILE }: Env, cwd: string): string {
  if (KNOWLEDGE_DIR !== undefined) return path.resolve(cwd, KNOWLEDGE_DIR);
  const beside = path.resolve(cwd, path.dirname(CENTRE_FILE), 'knowledge_base');
  return existsSync(beside) ? beside : path.resolve(cwd, 'knowledge_base');
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
