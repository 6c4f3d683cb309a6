import { rm } from 'node:fs/promises';
import type { Centre } from '../../src/config/centre.ts';
import { embeddedConfig, endProcess, startHost } from '../helpers/embedded-host.ts';
import { FakeOpenAi } from '../helpers/fake-openai.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { policyModel } from './policy-model.ts';
import { Simulation, type Graded } from './simulation.ts';
import type { SimulatedCaller } from './types.ts';

/** What became of a caller without a model and with one. */
export interface Compared {
  caller: SimulatedCaller;
  rules: Graded;
  model: Graded;
  /** By rules alone, with what it is about asked first; left out where that was not played. */
  helpFirst?: Graded;
}

/**
 * Plays callers on one embedded database: by rules alone, then with a deterministic model, and where `helpFirst` is set by
 * rules in the other order.
 */
export async function simulateBoth(
  callers: readonly SimulatedCaller[],
  { helpFirst = false }: { helpFirst?: boolean } = {},
): Promise<Compared[]> {
  const { dataDir } = embeddedConfig();
  await layDatabase(dataDir);
  const host = await startHost(dataDir);
  const openai = await FakeOpenAi.start({ chat: policyModel });
  try {
    const rules = await simulate(dataDir, {}, callers);
    const model = await simulate(
      dataDir,
      { LLM: 'compatible', LLM_BASE_URL: openai.url, LLM_MODEL: 'policy' },
      callers,
    );
    const first = helpFirst ? await simulate(dataDir, {}, callers, 'help_first') : [];
    return rules.flatMap((played, index) => {
      const [again, other] = [model[index], first[index]];
      return again
        ? [{ caller: played.caller, rules: played, model: again, ...(other ? { helpFirst: other } : {}) }]
        : [];
    });
  } finally {
    await openai.close();
    await endProcess(host);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function simulate(
  dataDir: string,
  env: Readonly<Record<string, string>>,
  callers: readonly SimulatedCaller[],
  order?: Centre['ivr']['order'],
): Promise<Graded[]> {
  await using simulation = await Simulation.open(dataDir, env, order);
  return await simulation.run(callers);
}
