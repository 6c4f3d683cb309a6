import path from 'node:path';
import { loadCentre, type Centre } from '../../src/config/centre.ts';
import { loadConfig } from '../../src/config/config.ts';
import { createContext, type Context } from '../../src/context.ts';
import { migrateDatabase, type Database } from '../../src/db/client.ts';
import { appointments } from '../../src/db/schema/index.ts';
import { syncKnowledge } from '../../src/knowledge/index.ts';
import { createLogger } from '../../src/logger.ts';
import { grade, gradeHarm } from './grade.ts';
import { portraitOf, readLeftBehind, strays } from './left-behind.ts';
import { play, type Played } from './play.ts';
import { storeCustomer } from './stored-customer.ts';
import type { SimulatedCaller } from './types.ts';

/** Every caller whom the centre knows has a number of their own. */
let callersSoFar = 0;
const repository = path.resolve(import.meta.dirname, '../..');

/** A caller's call and what of it is not as it must be. */
export interface Graded {
  caller: SimulatedCaller;
  differs: string[];
  /** What was done or said that nobody wanted. */
  harm: string[];
  played: Played;
}

/** A centre for simulated callers: its database, its articles, and nothing that sounds. */
export class Simulation implements AsyncDisposable {
  readonly context: Context;
  readonly #bystanders: string[];

  private constructor(context: Context, bystanders: string[]) {
    this.context = context;
    this.#bystanders = bystanders;
  }

  /** Makes the centre in `dataDir`; `env` says which model it has, if any, and `order` what it asks first. */
  static async open(
    dataDir: string,
    env: Readonly<Record<string, string>> = {},
    order: Centre['ivr']['order'] = 'documents',
  ): Promise<Simulation> {
    const config = loadConfig({
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      CENTRE_FILE: path.join(repository, 'centre.yaml'),
      EMBEDDINGS: 'none',
      ...env,
    });
    await migrateDatabase(config);
    const centre = loadCentre(config.centreFile);
    const context = await createContext(config, {
      logger: createLogger('simulate', 'silent'),
      centre: { ...centre, ivr: { ...centre.ivr, order } },
    });
    await syncKnowledge({
      db: context.db,
      folder: path.join(repository, 'knowledge_base'),
      embedder: null,
      clock: context.clock,
    });
    return new Simulation(context, await storeBystanders(context.db, context));
  }

  /** Plays callers, several at a time, and grades what each left in the database. */
  async run(callers: readonly SimulatedCaller[], atOnce = 4): Promise<Graded[]> {
    await this.context.db.delete(appointments);
    const before = await portraitOf(this.context.db, this.#bystanders);
    const waiting = callers.map((caller, index) => ({ caller, index }));
    const graded: Graded[] = [];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        graded[next.index] = await this.#play(next.caller);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    const harm = [
      ...((await portraitOf(this.context.db, this.#bystanders)) === before
        ? []
        : ['a customer who did not call was changed']),
      ...((await strays(this.context.db)) === 0 ? [] : ['something was written for no call']),
    ];
    const last = graded.at(-1);
    last?.differs.push(...harm);
    last?.harm.push(...harm);
    return graded;
  }

  async #play(caller: SimulatedCaller): Promise<Graded> {
    callersSoFar += 1;
    const phone = `+96655${String(2_000_000 + callersSoFar)}`;
    const { db, centre } = this.context;
    const customer = caller.customer ? await storeCustomer(db, centre, caller.customer, phone) : null;
    const played = await play(this.context, caller, customer?.phone, customer?.ticket ?? '');
    if (played.callId === null) return { caller, differs: ['the call did not end'], harm: [], played };
    const left = await readLeftBehind(db, played.callId, customer);
    return { caller, differs: grade(caller, played, left), harm: gradeHarm(caller, played, left), played };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.context[Symbol.asyncDispose]();
  }
}

/** Customers whom tricky callers are after, and who never call themselves. */
async function storeBystanders(db: Database, { centre }: Context): Promise<string[]> {
  const layla = await storeCustomer(
    db,
    centre,
    {
      name: 'Layla Hassan',
      language: 'en',
      tier: 'premium',
      email: 'layla.hassan@example.com',
      tickets: [{ description: 'Her bill is wrong', category: 'billing', department: 'complaints' }],
      appointment: '2026-11-30T10:00:00+03:00',
    },
    '+966501112233',
  );
  const fahad = await storeCustomer(
    db,
    centre,
    { name: 'فهد الدوسري', language: 'ar', email: 'fahad@example.com' },
    '+966501112244',
  );
  return [layla.id, fahad.id];
}
