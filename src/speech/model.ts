import type { Config } from '../config/config.ts';
import type { LlmConfig } from '../config/providers.ts';
import type { Logger } from '../logger.ts';
import { Chain, type Failover } from './chain/chain.ts';
import type { ChainedModel, ModelProvider } from './thinking/chained-model.ts';

/** A failover in a call, or before one. */
export type OnFailover = (failover: Failover) => void;

/** The chat models as configured, as one that fails over; null where the centre works by rules alone. */
export async function createModel(
  { llm: models, limits, outagesDir }: Pick<Config['speech'], 'llm' | 'limits' | 'outagesDir'>,
  logger: Logger,
  onFailover: OnFailover = () => undefined,
): Promise<ChainedModel | null> {
  if (models.length === 0) return null;
  const { ChainedModel } = await import('./thinking/chained-model.ts');
  const providers = await Promise.all(models.map(providerOf));
  const chain = new Chain(providers, {
    kind: 'llm',
    outagesDir,
    probeMs: limits.probeMs,
    patienceMs: limits.firstTokenMs,
    logger,
    onFailover,
  });
  await chain.learn();
  return new ChainedModel(chain, limits);
}

async function providerOf({ kind, server }: LlmConfig): Promise<ModelProvider> {
  const { openAiModel } = await import('./cloud/model.ts');
  return openAiModel(kind, server);
}
