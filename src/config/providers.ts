import type { Env } from './env.ts';

/** A model server that speaks OpenAI's protocol. */
export interface ModelServer {
  baseURL: string | undefined;
  apiKey: string;
  model: string;
}

export type SttConfig =
  | { kind: 'deepgram'; apiKey: string; url: string | undefined }
  | { kind: 'compatible'; server: ModelServer }
  | { kind: 'local' };
export type TtsConfig =
  | { kind: 'openai' | 'compatible'; server: ModelServer; voices: Readonly<Record<'ar' | 'en', string>> }
  | { kind: 'local' };
export interface LlmConfig {
  kind: 'openai' | 'compatible';
  server: ModelServer;
}

/** Who hears, in order; `auto` is everything that has a key or an address, then this machine. */
export function sttChain(env: Env): SttConfig[] {
  const asked = chosen(env.STT, [
    ...(env.DEEPGRAM_API_KEY ? (['deepgram'] as const) : []),
    ...(env.STT_BASE_URL ? (['compatible'] as const) : []),
    'local',
  ]);
  return asked.map((kind): SttConfig => {
    if (kind === 'local') return { kind };
    if (kind === 'deepgram') return { kind, apiKey: env.DEEPGRAM_API_KEY ?? '', url: env.DEEPGRAM_URL };
    const model = env.STT_MODEL ?? 'whisper-1';
    return { kind, server: { baseURL: env.STT_BASE_URL, apiKey: env.STT_API_KEY ?? 'none', model } };
  });
}

/** Who speaks, in order. */
export function ttsChain(env: Env): TtsConfig[] {
  const asked = chosen(env.TTS, [
    ...(env.OPENAI_API_KEY ? (['openai'] as const) : []),
    ...(env.TTS_BASE_URL ? (['compatible'] as const) : []),
    'local',
  ]);
  return asked.map((kind): TtsConfig => {
    if (kind === 'local') return { kind };
    const own = kind === 'openai';
    const model = (own ? env.OPENAI_TTS_MODEL : undefined) ?? env.TTS_MODEL ?? 'gpt-4o-mini-tts';
    const en = (own ? env.OPENAI_TTS_VOICE : undefined) ?? env.TTS_VOICE ?? 'alloy';
    const ar =
      (own ? (env.OPENAI_TTS_VOICE_AR ?? env.OPENAI_TTS_VOICE) : undefined) ?? env.TTS_VOICE_AR ?? en;
    const server = own ? openAi(env, model) : serverOf(env.TTS_BASE_URL, env.TTS_API_KEY, model);
    return { kind, server, voices: { ar, en } };
  });
}

/** Who helps where the rules cannot decide, in order; empty: nobody. */
export function llmChain(env: Env): LlmConfig[] {
  const asked = chosen(env.LLM, [
    ...(env.OPENAI_API_KEY ? (['openai'] as const) : []),
    ...(env.LLM_BASE_URL ? (['compatible'] as const) : []),
  ]);
  return asked.map((kind): LlmConfig => {
    const own = kind === 'openai';
    const model = (own ? env.OPENAI_LLM_MODEL : undefined) ?? env.LLM_MODEL ?? 'gpt-4.1-mini';
    return { kind, server: own ? openAi(env, model) : serverOf(env.LLM_BASE_URL, env.LLM_API_KEY, model) };
  });
}

function chosen<Name extends string>(
  asked: readonly (Name | 'auto' | 'none')[],
  everything: readonly NoInfer<Name>[],
): Name[] {
  if (asked.includes('auto')) return [...everything];
  return asked.filter((name): name is Name => name !== 'auto' && name !== 'none');
}

function openAi(env: Env, model: string): ModelServer {
  return serverOf(env.OPENAI_BASE_URL, env.OPENAI_API_KEY, model);
}

function serverOf(baseURL: string | undefined, apiKey: string | undefined, model: string): ModelServer {
  return { baseURL, apiKey: apiKey ?? 'none', model };
}
