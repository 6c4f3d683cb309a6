import type { llm } from '@livekit/agents';
import type { Config } from '../../config/config.ts';
import type { LlmConfig } from '../../config/providers.ts';
import type { Logger } from '../../logger.ts';
import { Chain, type Failover } from './chain/chain.ts';
import type { ModelProvider } from './thinking/chained-llm.ts';

/** A failover in a call, or before one. */
export type OnFailover = (failover: Failover) => void;

/** The chat models as configured, as one that fails over; null where the centre works by rules alone. */
export async function createModel(
  { llm: models, limits }: Pick<Config['speech'], 'llm' | 'limits'>,
  logger: Logger,
  onFailover: OnFailover = () => undefined,
): Promise<llm.LLM | null> {
  if (models.length === 0) return null;
  const { ChainedLlm } = await import('./thinking/chained-llm.ts');
  const providers = await Promise.all(models.map(providerOf));
  const options = { kind: 'llm', probeMs: limits.probeMs, patienceMs: limits.firstTokenMs } as const;
  return new ChainedLlm(new Chain(providers, { ...options, logger, onFailover }), limits);
}

async function providerOf({ kind, server }: LlmConfig): Promise<ModelProvider> {
  const { openAiModel } = await import('./cloud/model.ts');
  return openAiModel(kind, server);
}
