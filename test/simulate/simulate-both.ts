import { rm } from 'node:fs/promises';
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
}

/** Plays callers on one embedded database: by rules alone, then with a deterministic model. */
export async function simulateBoth(callers: readonly SimulatedCaller[]): Promise<Compared[]> {
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
    return rules.flatMap((played, index) => {
      const again = model[index];
      return again ? [{ caller: played.caller, rules: played, model: again }] : [];
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
): Promise<Graded[]> {
  await using simulation = await Simulation.open(dataDir, env);
  return await simulation.run(callers);
}
