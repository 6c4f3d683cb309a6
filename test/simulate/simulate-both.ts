import { rm } from 'node:fs/promises';
import type { Centre } from '../../src/config/centre.ts';
import { embeddedConfig, endProcess, startHost } from '../helpers/embedded-host.ts';
import { FakeOpenAi } from '../helpers/fake-openai.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { policyModel } from './policy-model.ts';
import { Simulation, type Graded } from './simulation.ts';
import { unrulyModel } from './unruly-model.ts';
import type { SimulatedCaller } from './types.ts';

/** What became of a caller without a model and with one. */
export interface Compared {
  caller: SimulatedCaller;
  rules: Graded;
  model: Graded;
  /** With a model that behaves badly. */
  unruly: Graded;
  /** By rules alone, with what it is about asked first; left out where that was not played. */
  helpFirst?: Graded;
}

/**
 * Plays callers on one embedded database: by rules alone, then with a deterministic model that behaves well, with one that
 * does not, and where `helpFirst` is set by rules in the other order.
 */
export async function simulateBoth(
  callers: readonly SimulatedCaller[],
  { helpFirst = false }: { helpFirst?: boolean } = {},
): Promise<Compared[]> {
  const { dataDir } = embeddedConfig();
  await layDatabase(dataDir);
  const host = await startHost(dataDir);
  const openai = await FakeOpenAi.start({ chat: policyModel });
  const badly = await FakeOpenAi.start({ chat: unrulyModel });
  const withModel = ({ url }: FakeOpenAi) => ({
    LLM: 'compatible',
    LLM_BASE_URL: url,
    LLM_MODEL: 'scripted',
  });
  try {
    const rules = await simulate(dataDir, {}, callers);
    const model = await simulate(dataDir, withModel(openai), callers);
    const unruly = await simulate(dataDir, withModel(badly), callers);
    const first = helpFirst ? await simulate(dataDir, {}, callers, 'help_first') : [];
    return rules.flatMap((played, index) => {
      const [good, bad, other] = [model[index], unruly[index], first[index]];
      const { caller } = played;
      return good && bad
        ? [{ caller, rules: played, model: good, unruly: bad, ...(other && { helpFirst: other }) }]
        : [];
    });
  } finally {
    await openai.close();
    await badly.close();
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
