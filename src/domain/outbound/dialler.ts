import type { Centre } from '../../config/centre.ts';
import type { Database } from '../../db/client.ts';
import { isConnectionLoss } from '../../db/errors.ts';
import { errorCode, failure } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { closeCall } from '../calls/index.ts';
import { handoffOf, type Rooms, type VoiceWorkers } from '../calls/rooms.ts';
import { joinHandoff } from '../queue/index.ts';
import { claimCallBacks, humanSeconds, isAnythingPromised } from './claim.ts';
import type { Rules } from './plan.ts';
import { endAttempt, endLeftAttempts, noteAnswered } from './settle.ts';
import { resultOf } from './sip-result.ts';
import type { Attempt, Dialling, DialResult, Outcome } from './types.ts';
import { pause } from '../../shared/pause.ts';

/** How often it looks for call backs that are due. */
const lookMs = 5_000;
/** Within this long of an answer an agent has to have the call. */
const agentMs = 30_000;
/** How often it looks whether a human has come. */
const humanLookMs = 500;
const secondsAMinute = 60;

interface Needs {
  db: Database;
  rooms: Rooms;
  agents: VoiceWorkers;
  dialling: Dialling;
  logger: Logger;
  clock: () => Date;
  readonly centre: Centre;
}

/**
 * Places the call backs that were promised, as `telephone.outbound` says. Every server has one; of several, one dials each. An
 * attempt whose process dies is over once its telephone has rung out: until then nobody else dials it.
 */
export class Dialler {
  readonly #needs: Needs;
  readonly #stopping = new AbortController();
  readonly #dialling = new Set<Promise<void>>();
  #running: Promise<void> | null = null;
  /** What was said last of why nobody is called: it is said once. */
  #kept: string | null = null;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  begin(): void {
    this.#running ??= this.#run();
  }

  /** Looks no more. Telephones that ring go on ringing: whoever answers has an agent. */
  async end(): Promise<void> {
    this.#stopping.abort();
    await Promise.race([this.#running, this.#needs.db.health.gone()]);
  }

  /** Dials whatever is due now; resolves when it is known of each whether it was answered. */
  async look(): Promise<void> {
    await this.#begin();
    await Promise.all(this.#dialling);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#begin();
      } catch (error) {
        this.#sayOnce(isConnectionLoss(error) ? 'database away' : errorCode(error), failure(error));
      }
      await pause(lookMs, signal);
    }
  }

  async #begin(): Promise<void> {
    const { db, centre, clock, logger } = this.#needs;
    const callBacks = centre.telephone.outbound?.callBacks;
    for (const left of await endLeftAttempts(db, { centre, at: clock() })) {
      logger.warn('call back attempt ended: nobody said what came of it');
      await this.#clearAway(left);
    }
    if (!callBacks || !(await isAnythingPromised(db)) || !(await this.#isServed())) return;
    const rules: Rules = { callBacks, centre };
    const { attempts, spent } = await claimCallBacks(db, rules, clock());
    if (spent) this.#sayOnce('the minutes of the day are spent', { minutesADay: callBacks.minutesADay });
    else this.#kept = null;
    for (const attempt of attempts) this.#hold(this.#place(attempt, rules));
  }

  /** Whether somebody who answers now would be served. */
  async #isServed(): Promise<boolean> {
    try {
      await this.#needs.agents.ping();
      return true;
    } catch (error) {
      this.#sayOnce(errorCode(error), {});
      return false;
    }
  }

  #hold(placing: Promise<void>): void {
    const held = placing.finally(() => this.#dialling.delete(held));
    this.#dialling.add(held);
  }

  async #place(attempt: Attempt, rules: Rules): Promise<void> {
    const { db, centre, clock, logger } = this.#needs;
    const { id } = attempt;
    try {
      const answer = await this.#try(attempt, rules);
      if (answer === 'answered') {
        await noteAnswered(db, id, clock(), new Date(clock().getTime() + agentMs));
        logger.info({ attemptId: id }, 'call back answered');
        return;
      }
      await endAttempt(db, id, answer, { centre, at: clock() });
      const { result, sipStatus = null } = answer;
      logger.info({ attemptId: id, result, sipStatus }, 'call back not answered');
    } catch (error) {
      // The attempt ends by itself once its telephone has rung out.
      logger.error({ attemptId: id, ...failure(error) }, 'call back attempt not stored');
    }
    await this.#clearAway(attempt);
  }

  async #try(attempt: Attempt, rules: Rules): Promise<'answered' | Outcome> {
    const { rooms, dialling, centre, logger } = this.#needs;
    const { number, room, callId } = attempt;
    const { outbound } = centre.telephone;
    if (!outbound) return { result: 'failed' };
    try {
      await rooms.createRoom(room);
      await rooms.dispatchAgent(room, { source: 'sip', ...(callId === null ? {} : { callId }) });
      if (callId !== null && !(await this.#humanCame(attempt))) return { result: 'no_human' };
      const { ringSeconds, longestMinutes } = rules.callBacks;
      const longestSeconds = longestMinutes * secondsAMinute;
      const { trunk } = outbound;
      return outcomeOf(await dialling.dial({ room, number, trunk, ringSeconds, longestSeconds }));
    } catch (error) {
      logger.error({ attemptId: attempt.id, ...failure(error) }, 'call back not dialled');
      return { result: 'failed' };
    }
  }

  /** Whether a human is in the room in time, who has accepted the call at their desk. */
  async #humanCame({ room }: Attempt): Promise<boolean> {
    const { db, rooms, clock } = this.#needs;
    const { signal } = this.#stopping;
    const until = performance.now() + humanSeconds * 1_000;
    while (performance.now() < until && !signal.aborted) {
      const handoffId = (await rooms.occupants(room))?.humans.map(handoffOf).find((id) => id !== null);
      if (handoffId) {
        await joinHandoff(db, { handoffId, at: clock() });
        return true;
      }
      await pause(humanLookMs, signal);
    }
    return false;
  }

  /** Ends what is left of an attempt that came to nothing: a human who waits in it is free, and the room is closed. */
  async #clearAway({ room, callId }: Pick<Attempt, 'room' | 'callId'>): Promise<void> {
    const { db, rooms, clock, logger } = this.#needs;
    try {
      if (callId !== null) await closeCall(db, callId, { at: clock() });
      await rooms.removeRoom(room);
    } catch (error) {
      logger.warn(failure(error), 'call back room not cleared away'); // LiveKit closes it, the watchdog its call
    }
  }

  #sayOnce(why: string, facts: object): void {
    if (this.#kept === why) return;
    this.#kept = why;
    this.#needs.logger.warn({ why, ...facts }, 'call backs not placed');
  }
}

function outcomeOf(answer: DialResult): 'answered' | Outcome {
  if (answer.answered) return 'answered';
  const { sipStatus } = answer;
  return sipStatus === null ? { result: 'no_answer' } : { result: resultOf(sipStatus), sipStatus };
}
