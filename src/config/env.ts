import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { allowance } from './allowances.ts';
import { HatifError } from '../errors.ts';
import { trustedProxies } from './trusted-proxies.ts';

const list = z.string().transform((value) =>
  value
    .split(/[,،]/)
    .map((item) => item.trim())
    .filter(Boolean),
);
const url = (...protocols: [string, ...string[]]) =>
  z.url({
    protocol: new RegExp(`^(${protocols.join('|')})$`),
    error: `expected an address with ${protocols.map((name) => `${name}://`).join(' or ')}`,
  });

/** Providers in the order in which they are asked, separated by commas; `auto` and `none` stand alone. */
const chain = <const Names extends readonly [string, ...string[]]>(...names: Names) =>
  list
    .prefault('auto')
    .transform((asked) => [...new Set(asked)])
    .pipe(
      z
        .array(z.enum(['auto', ...names, 'none']))
        .min(1, 'expected at least one name')
        .refine(
          (asked) => asked.length === 1 || !asked.some((name) => name === 'auto' || name === 'none'),
          'expected auto and none to stand alone',
        ),
    );
const milliseconds = (usual: number) => z.coerce.number().int().min(50).max(600_000).default(usual);

const envShape = {
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  DATA_DIR: z.string().default('.data'),
  CENTRE_FILE: z.string().default('centre.yaml'),

  DATABASE_URL: url('postgres', 'postgresql').optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(8),
  DATABASE_STATEMENT_SECONDS: z.coerce.number().int().min(0).max(3_600).default(30),

  LIVEKIT_URL: url('ws', 'wss').optional(),
  LIVEKIT_PUBLIC_URL: url('ws', 'wss').optional(),
  LIVEKIT_API_KEY: z.string().min(1).optional(),
  LIVEKIT_API_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
  LIVEKIT_PORT: z.coerce.number().int().min(0).max(65535).default(7880),
  AGENT_NAME: z.string().min(1).default('hatif'),
  SIP_SERVICE: z
    .string()
    .regex(/^(?:[\w.-]+|\[[\da-fA-F:]+\]):\d{1,5}$/, 'expected host:port such as 127.0.0.1:5060')
    .default('127.0.0.1:5060'),

  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  CORS_ORIGINS: list.default([]),
  TRUST_PROXY: trustedProxies.default(false),
  CALLS_PER_MINUTE: z.coerce.number().int().min(1).default(10),
  CALLS_PER_VISITOR: z.coerce.number().int().min(1).default(2),
  CALLS_PER_ADDRESS: z.coerce.number().int().min(1).default(4),
  CONNECTIONS_PER_ADDRESS: z.coerce.number().int().min(1).default(100),
  CALLBACKS_PER_DAY: z.coerce.number().int().min(1).default(20),
  MESSAGES_PER_DAY: z.coerce.number().int().min(1).default(20),
  FORMS_PER_MINUTE: z.coerce.number().int().min(1).default(120),
  REALTIME_PER_MINUTE: z.coerce.number().int().min(1).default(60_000),
  SHARED_LIMITS: z.stringbool('expected true or false').default(false),
  PUBLIC_URL: url('http', 'https').optional(),
  SMTP_URL: url('smtp', 'smtps').optional(),
  MAIL_FROM: z.string().min(3).default('Hatif <hatif@localhost>'),
  OIDC_ISSUER: url('http', 'https').optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(40).default('OpenID Connect'),
  COOKIE_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),

  CALL_TURNS: z.coerce.number().int().min(10).max(10_000).default(200),
  CALL_MINUTES: z.coerce.number().int().min(1).max(1_440).default(60),
  TYPED_LINE_CHARS: z.coerce.number().int().min(100).max(20_000).default(2_000),
  TYPED_LINES_AT_ONCE: z.coerce.number().int().min(1).max(1_000).default(5),
  TYPED_LINES_PER_SECOND: z.coerce.number().min(0.1).max(1_000).default(1),

  BOOKINGS: allowance('3/5'),
  TICKETS: allowance('5/10'),
  LEADS: allowance('3/5'),
  TICKET_QUESTIONS: allowance('10/30'),
  WRONG_TICKET_NUMBERS: allowance('3/9'),

  STT: chain('deepgram', 'compatible', 'local'),
  TTS: chain('openai', 'compatible', 'local'),
  LLM: chain('openai', 'compatible'),
  VAD: z.enum(['bundled', 'silero']).default('bundled'),
  DEEPGRAM_API_KEY: z.string().min(1).optional(),
  DEEPGRAM_URL: url('ws', 'wss', 'http', 'https').optional(),
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: url('http', 'https').optional(),
  OPENAI_LLM_MODEL: z.string().min(1).optional(),
  OPENAI_TTS_MODEL: z.string().min(1).optional(),
  OPENAI_TTS_VOICE: z.string().min(1).optional(),
  OPENAI_TTS_VOICE_AR: z.string().min(1).optional(),
  LLM_BASE_URL: url('http', 'https').optional(),
  LLM_API_KEY: z.string().min(1).optional(),
  LLM_MODEL: z.string().min(1).optional(),
  STT_BASE_URL: url('http', 'https').optional(),
  STT_API_KEY: z.string().min(1).optional(),
  STT_MODEL: z.string().min(1).optional(),
  TTS_BASE_URL: url('http', 'https').optional(),
  TTS_API_KEY: z.string().min(1).optional(),
  TTS_MODEL: z.string().min(1).optional(),
  TTS_VOICE: z.string().min(1).optional(),
  TTS_VOICE_AR: z.string().min(1).optional(),
  STT_WORDS_MS: milliseconds(1500),
  TTS_FIRST_AUDIO_MS: milliseconds(1200),
  LLM_FIRST_TOKEN_MS: milliseconds(3000),
  LLM_REPLY_MS: milliseconds(15_000),
  PROVIDER_PROBE_MS: milliseconds(5000),
  FILLER_MS: milliseconds(1800),

  METRICS_TOKEN: z.string().min(16, 'expected at least 16 characters').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url('http', 'https').optional(),

  KNOWLEDGE_DIR: z.string().optional(),
  EMBEDDINGS: z.enum(['auto', 'openai', 'compatible', 'local', 'none']).default('auto'),
  EMBEDDINGS_BASE_URL: url('http', 'https').optional(),
  EMBEDDINGS_API_KEY: z.string().min(1).optional(),
  EMBEDDINGS_MODEL: z.string().min(1).optional(),
  EMBEDDINGS_DIMENSIONS: z.coerce.number().int().min(1).max(2000).optional(),
  NOTIFY_FILE: z.string().min(1).optional(),
  CODES_FILE: z.string().min(1).optional(),
  NOTIFY_WEBHOOK_URL: url('http', 'https').optional(),
  NOTIFY_WEBHOOK_SECRET: z
    .string()
    .min(24, 'expected at least 24 characters')
    .refine(
      (secret) =>
        !secret.startsWith('whsec_') ||
        /^whsec_(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(secret),
      'expected base64 after whsec_',
    )
    .optional(),

  WORKER_PORT: z.coerce.number().int().min(0).max(65535).default(8081),
  WORKER_METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  WORKER_IDLE_PROCESSES: z.coerce.number().int().min(1).default(1),
  WORKER_MAX_CALLS: z.coerce.number().int().min(1).default(20),
  WORKER_ADMISSION: z.enum(['measured', 'count']).default('measured'),
  WORKER_DRAIN_SECONDS: z.coerce.number().int().min(0).max(86_400).default(20),
  WORKER_JOB_MEMORY_MB: z.coerce.number().int().min(0).default(800),
  WORKER_URL: url('http', 'https').optional(),
};

/** Every environment variable Hatif reads, one property each. `.env.example` explains them to the operator. */
const envSchema = z
  .object(envShape)
  .refine((env) => env.CODES_FILE === undefined || env.NODE_ENV !== 'production', {
    path: ['CODES_FILE'],
    error: 'expected to be left out: codes in a file are for development, and prove nothing to anybody',
  });
export type Env = z.infer<typeof envSchema>;
type Variable = keyof typeof envShape;

/** The names of all variables, for `.env.example` to be held against. */
export const envVariables = Object.keys(envShape) as Variable[];

/** What one variable asks of another: the name that is missing, and why it is needed. */
function missingTogether(env: Partial<Record<Variable, string>>): [Variable, string][] {
  const asks = (kind: 'STT' | 'TTS' | 'LLM', name: string): boolean =>
    (env[kind] ?? '').split(/[,،]/).some((asked) => asked.trim() === name);
  const rules: [boolean, Variable, string][] = [
    [asks('STT', 'deepgram'), 'DEEPGRAM_API_KEY', 'STT=deepgram'],
    [asks('STT', 'compatible'), 'STT_BASE_URL', 'STT=compatible'],
    [asks('TTS', 'openai'), 'OPENAI_API_KEY', 'TTS=openai'],
    [asks('TTS', 'compatible'), 'TTS_BASE_URL', 'TTS=compatible'],
    [asks('LLM', 'openai'), 'OPENAI_API_KEY', 'LLM=openai'],
    [asks('LLM', 'compatible'), 'LLM_BASE_URL', 'LLM=compatible'],
    [env.EMBEDDINGS === 'openai', 'OPENAI_API_KEY', 'EMBEDDINGS=openai'],
    [env.EMBEDDINGS === 'compatible', 'EMBEDDINGS_BASE_URL', 'EMBEDDINGS=compatible'],
    [Boolean(env.NOTIFY_WEBHOOK_URL), 'NOTIFY_WEBHOOK_SECRET', 'NOTIFY_WEBHOOK_URL is set'],
    [Boolean(env.SMTP_URL), 'MAIL_FROM', 'SMTP_URL is set'],
    [Boolean(env.OIDC_ISSUER), 'OIDC_CLIENT_ID', 'OIDC_ISSUER is set'],
    [Boolean(env.OIDC_ISSUER), 'OIDC_CLIENT_SECRET', 'OIDC_ISSUER is set'],
    [Boolean(env.OIDC_ISSUER), 'PUBLIC_URL', 'OIDC_ISSUER is set'],
    [Boolean(env.LIVEKIT_URL), 'LIVEKIT_API_KEY', 'LIVEKIT_URL is set'],
    [Boolean(env.LIVEKIT_URL), 'LIVEKIT_API_SECRET', 'LIVEKIT_URL is set'],
    [Boolean(env.LIVEKIT_API_KEY), 'LIVEKIT_API_SECRET', 'LIVEKIT_API_KEY is set'],
    [Boolean(env.LIVEKIT_API_SECRET), 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET is set'],
  ];
  const wanted = rules.filter(([applies, name]) => applies && env[name] === undefined);
  return [...new Map(wanted.map(([, name, why]) => [name, why] as const))];
}

/** The process's environment over the file `.env` in `cwd`, where there is one. */
export function environment(cwd: string): Record<string, string | undefined> {
  const file = path.join(cwd, '.env');
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...process.env };
  } catch {
    return process.env;
  }
}

/**
 * Checks the environment. An empty string counts as unset.
 * Throws a `HatifError` with code `config_invalid` whose message lists everything that is wrong.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = envSchema.safeParse(given);
  const wrong = missingTogether(given).map(([name, why]) => `  ${name}: missing, needed because ${why}`);
  if (parsed.success && wrong.length === 0) return parsed.data;
  for (const issue of parsed.error?.issues ?? []) {
    wrong.push(`  ${String(issue.path[0])}: ${issue.message.replace(/^Invalid (?:input|option): /, '')}`);
  }
  throw new HatifError('config_invalid', `The environment is not usable:\n${wrong.join('\n')}`, {
    status: 400,
  });
}
