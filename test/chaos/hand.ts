import { setTimeout as pause } from 'node:timers/promises';
import type { Centre } from '../helpers/centre.ts';
import { eventually } from '../helpers/eventually.ts';
import type { FakeFailure } from '../helpers/fake-failure.ts';
import type { FakeOpenAi } from '../helpers/fake-openai.ts';
import { isAlive, jobOf } from '../helpers/processes.ts';
import { processesOf } from '../helpers/processes-of.ts';
import type { Blow, PlannedCall, Strike } from './plan.ts';

/** A blow that was struck, or could not be because there was nothing to strike. */
export interface Struck {
  blow: Blow;
  /** Whose turn it was; -1: it fell while a human had to do with the call. */
  call: number;
  turn: number;
  /** On the clock of `performance.now()`. */
  at: number;
  callId: string;
  hit: boolean;
  /** Until the centre took calls again. */
  recoveredMs: number | null;
}

/** How many requests in a row go wrong when a provider is struck. */
const badRequests = 3;
/** Blows that everybody feels are struck one at a time, and the centre has this long to stand up again. */
const recoveryMs = 60_000;

/** The seeded random hand: strikes what the plan says when its caller comes to that turn. */
export class Hand {
  readonly struck: Struck[] = [];
  /** Blows after which the centre did not stand up again. */
  readonly complaints: string[] = [];
  readonly #centre: Centre;
  readonly #providers: FakeOpenAi;
  readonly #plan: readonly PlannedCall[];
  readonly #working = new Set<Promise<void>>();
  #oneAtATime: Promise<void> = Promise.resolve();

  constructor(centre: Centre, providers: FakeOpenAi, plan: readonly PlannedCall[]) {
    this.#centre = centre;
    this.#providers = providers;
    this.#plan = plan;
  }

  /** A caller does their `turn`th thing, in this call. */
  turn(call: number, turn: number, callId: string): void {
    for (const strike of this.#plan[call]?.strikes ?? [])
      if (strike.turn === turn) this.#begin(strike, { call, callId });
  }

  /** A blow falls while a human has to do with a call. */
  fall(blow: Blow, callId: string): void {
    this.#begin({ blow, turn: 0, delayMs: 0 }, { call: -1, callId });
  }

  #begin({ delayMs, ...strike }: Strike, of: { call: number; callId: string }): void {
    const struck: Struck = { ...strike, ...of, at: 0, hit: false, recoveredMs: null };
    const work = pause(delayMs).then(() => this.#strike(struck));
    this.#working.add(work);
    void work.finally(() => this.#working.delete(work));
  }

  /** Resolves when the hand rests and the centre stands. */
  async rests(): Promise<void> {
    while (this.#working.size > 0) await Promise.all(this.#working);
  }

  async #strike(struck: Struck): Promise<void> {
    const { blow } = struck;
    if (blow === 'job killed' || blow === 'job stuck') {
      await this.#strikeJob(struck);
      return;
    }
    const before = this.#oneAtATime;
    this.#oneAtATime = before.then(() => this.#strikeAll(struck));
    await this.#oneAtATime;
  }

  async #strikeJob(struck: Struck): Promise<void> {
    const job = await jobOf(this.#centre, struck.callId).catch(() => null);
    struck.at = performance.now();
    struck.hit = job !== null && isAlive(job.pid);
    if (job && struck.hit) process.kill(job.pid, struck.blow === 'job stuck' ? 'SIGSTOP' : 'SIGKILL');
    this.struck.push(struck);
  }

  async #strikeAll(struck: Struck): Promise<void> {
    const spoilt = spoils[struck.blow];
    if (spoilt) this.#spoil(struck, ...spoilt);
    else await this.#kill(struck);
  }

  async #kill(struck: Struck): Promise<void> {
    const pid = await victimOf(struck.blow, this.#centre);
    struck.at = performance.now();
    struck.hit = pid !== null;
    this.struck.push(struck);
    if (pid === null) return;
    process.kill(pid, 'SIGKILL');
    try {
      await eventually(
        `the centre to stand again: ${struck.blow}`,
        async () => this.#stands(pid),
        recoveryMs,
      );
      struck.recoveredMs = Math.round(performance.now() - struck.at);
    } catch (error) {
      this.complaints.push(String(error));
    }
  }

  /** Ready, with another process in the place of the one that was killed. */
  async #stands(killed: number): Promise<true | undefined> {
    if (isAlive(killed)) return undefined;
    const answer = await fetch(new URL('/readyz', this.#centre.url), {
      signal: AbortSignal.timeout(5_000),
    }).catch(() => null);
    return answer?.ok ? true : undefined;
  }

  #spoil(struck: Struck, endpoint: 'chat' | 'speech', failure: FakeFailure): void {
    this.#providers.fail(endpoint, failure, badRequests);
    struck.at = performance.now();
    struck.hit = true;
    this.struck.push(struck);
  }
}

/** What goes wrong with which requests of the providers. */
const spoils: Partial<Record<Blow, [endpoint: 'chat' | 'speech', failure: FakeFailure]>> = {
  'model hangs': ['chat', 'hang'],
  'model fails': ['chat', 500],
  'model drops': ['chat', 'drop'],
  'voice hangs': ['speech', 'hang'],
  'voice fails': ['speech', 500],
  'voice drops': ['speech', 'half'],
};

/** How the processes are known by their command line. */
const marks: Partial<Record<Blow, string>> = {
  'worker killed': 'src/worker.ts',
  'server killed': 'src/server.ts',
  'database killed': 'embedded/host.ts',
  'livekit killed': '/livekit-server',
  'speech killed': 'src/speech.ts',
};

/** The process to strike, or null while there is none. */
async function victimOf(blow: Blow, centre: Centre): Promise<number | null> {
  const mark = marks[blow] ?? '';
  const found = (await processesOf(centre)).filter(({ command }) => command.includes(mark));
  // LiveKit runs on a leash, whose command line names it too: the innermost one does the work.
  return found.find(({ pid }) => !found.some(({ parent }) => parent === pid))?.pid ?? null;
}
