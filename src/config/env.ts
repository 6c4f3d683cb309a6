import { z } from 'zod';
import { HatifError } from '../errors.ts';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);
const url = (protocol: RegExp) => z.url({ protocol, error: `expected a URL with ${protocol.source}` });

/** Every environment variable Hatif reads, one property each. `.env.example` explains them to the operator. */
const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  DATA_DIR: z.string().default('.data'),
  CENTRE_FILE: z.string().default('centre.yaml'),

  DATABASE_URL: url(/^postgres(ql)?$/).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(8),

  LIVEKIT_URL: url(/^wss?$/).optional(),
  LIVEKIT_PUBLIC_URL: url(/^wss?$/).optional(),
  LIVEKIT_API_KEY: z.string().min(1).optional(),
  LIVEKIT_API_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
  LIVEKIT_PORT: z.coerce.number().int().min(0).max(65535).default(7880),
  AGENT_NAME: z.string().min(1).default('hatif'),

  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  CORS_ORIGINS: list.default([]),
  TRUST_PROXY: flag.default(false),
  CALLS_PER_MINUTE: z.coerce.number().int().min(1).default(10),
  COOKIE_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),

  STT: z.enum(['auto', 'deepgram', 'compatible', 'local', 'none']).default('auto'),
  TTS: z.enum(['auto', 'openai', 'compatible', 'local', 'none']).default('auto'),
  LLM: z.enum(['auto', 'openai', 'compatible', 'none']).default('auto'),
  VAD: z.enum(['bundled', 'silero']).default('bundled'),
  DEEPGRAM_API_KEY: z.string().min(1).optional(),
  DEEPGRAM_URL: z.url().optional(),
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: z.url().optional(),
  LLM_BASE_URL: z.url().optional(),
  LLM_API_KEY: z.string().min(1).optional(),
  LLM_MODEL: z.string().min(1).optional(),
  STT_BASE_URL: z.url().optional(),
  STT_API_KEY: z.string().min(1).optional(),
  STT_MODEL: z.string().min(1).optional(),
  TTS_BASE_URL: z.url().optional(),
  TTS_API_KEY: z.string().min(1).optional(),
  TTS_MODEL: z.string().min(1).optional(),
  TTS_VOICE: z.string().min(1).optional(),

  WORKER_PORT: z.coerce.number().int().min(0).max(65535).default(8081),
  WORKER_IDLE_PROCESSES: z.coerce.number().int().min(1).default(1),
  WORKER_MAX_CALLS: z.coerce.number().int().min(1).default(20),
});
export type Env = z.infer<typeof envSchema>;

/**
 * Reads the environment once. An empty string counts as unset.
 * Throws a `HatifError` with code `config_invalid` whose message lists everything that is wrong.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new HatifError('config_invalid', `The environment is not usable:\n${wrong.join('\n')}`, {
    status: 400,
  });
}
