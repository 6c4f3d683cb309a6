import { createHash } from 'node:crypto';
import { bulkhead } from 'cockatiel';
import type { Centre } from '../../config/centre.ts';
import type { Database } from '../../db/client.ts';
import {
  claimRun,
  finishRun,
  insertActions,
  selectDueSessions,
  selectLeftSessions,
  selectSession,
  selectSilentSessions,
  selectSpoken,
  type ClaimedRun,
  type DueMoments,
} from '../../db/queries/assist.ts';
import { answerQuestions, insertSuggestions } from '../../db/queries/suggestions.ts';
import { transact } from '../../db/transact.ts';
import { failure } from '../../errors.ts';
import type { Knowledge } from '../../knowledge/types.ts';
import type { Logger } from '../../logger.ts';
import { bellOf } from '../events/bell.ts';
import { runPipeline, type RunOutcome } from './pipeline/run-pipeline.ts';
import type { Search } from './pipeline/types.ts';
import { recentSearches } from './recent-searches.ts';
import { readRecord } from './record.ts';
import { filterOf } from './filter.ts';
import { closeSession, completed, silent, tellChanged } from './sessions.ts';
import { readVotes, voteWorth } from './votes.ts';
import { pause } from '../../shared/pause.ts';

/**
 * It looks when something changes anywhere, and so often meanwhile, for what nobody took up: lines of our own calls, lines
 * whose process died, and calls that fell silent. It rests so long at least.
 */
const lookMs = 1_000;
const restMs = 250;
/** How often it looks for calls that are over or fell silent. */
const closeEveryMs = 5_000;
const lookedAt = 50;
/** So many runs go on at the same time in a process. */
const runsAtOnce = 4;
/** A run that has not finished after so long has died with its process. */
const lostMs = 15_000;
/** Votes are read again after so long. */
const votesMs = 60_000;

interface Needs {
  db: Database;
  knowledge: Knowledge;
  logger: Logger;
  clock: () => Date;
  readonly centre: Centre;
}

/**
 * Looks at calls while humans talk with customers. At most one run a call in `run_every_seconds`, over all processes; a run
 * takes everything that was said until it begins, so that no line is skipped, and one that a newer run has overtaken is
 * dropped. What a process leaves undone another one does.
 */
export class Assistant {
  readonly #needs: Needs;
  readonly #search: Search;
  readonly #places = bulkhead(runsAtOnce, Number.POSITIVE_INFINITY);
  readonly #running = new Set<Promise<void>>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #stopping = new AbortController();
  #looking: Promise<void> | null = null;
  #closedAt = Number.NEGATIVE_INFINITY;
  #votes: { at: number; of: Promise<Map<string, number>> } | null = null;

  constructor(needs: Needs) {
    this.#needs = needs;
    const stopwatch = (): number => performance.now();
    this.#search = recentSearches((question) => needs.knowledge.search(question), stopwatch);
  }

  /** Looks after all calls until {@link end}. */
  begin(): void {
    this.#looking ??= this.#keepLooking();
  }

  async end(): Promise<void> {
    this.#stopping.abort();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    await Promise.race([Promise.all([this.#looking, ...this.#running]), this.#needs.db.health.gone()]);
  }

  async #keepLooking(): Promise<void> {
    const { signal } = this.#stopping;
    const bell = bellOf(this.#needs.db);
    await using _hearing = await bell.join();
    while (!signal.aborted) {
      const rung = bell.next();
      await this.#look();
      await pause(restMs, signal);
      await Promise.race([rung, pause(lookMs, signal)]);
    }
  }

  /** A line wants the assistant to look: it does at once where that is due and there is room, and else as soon as it is. */
  async heard(sessionId: string): Promise<void> {
    if (this.#timers.has(sessionId)) return;
    if (this.#places.executionSlots === 0) this.#later(sessionId, 0);
    else await this.#run(sessionId);
  }

  #later(sessionId: string, ms: number): void {
    if (this.#timers.has(sessionId) || this.#stopping.signal.aborted) return;
    const timer = setTimeout(() => {
      this.#timers.delete(sessionId);
      void this.#run(sessionId);
    }, ms).unref();
    this.#timers.set(sessionId, timer);
  }

  async #run(sessionId: string): Promise<void> {
    const running = this.#tryRun(sessionId).finally(() => this.#running.delete(running));
    this.#running.add(running);
    await running;
  }

  async #tryRun(sessionId: string): Promise<void> {
    const { db, clock, centre, logger } = this.#needs;
    try {
      await this.#places.execute(async () => {
        const at = clock();
        const everyMs = centre.assist.run_every_seconds * 1_000;
        const claimed = await claimRun(db, sessionId, { at, ...dueAt(at, everyMs) });
        if (claimed && !(await this.#go(sessionId, claimed))) return;
        await this.#whenDue(sessionId, everyMs);
      });
    } catch (error) {
      // It is due still, and is found by the next look.
      logger.warn(failure(error), 'assistant run failed');
    }
  }

  /** Comes back when a run is due that could not begin yet; where there is nothing to look at it does not. */
  async #whenDue(sessionId: string, everyMs: number): Promise<void> {
    const session = await selectSession(this.#needs.db, sessionId);
    if (!session?.ranAt || session.endedAt !== null || session.due <= session.ranThrough) return;
    const waitMs = session.ranAt.getTime() + everyMs - this.#needs.clock().getTime();
    this.#later(sessionId, Math.max(restMs, Math.min(waitMs, everyMs)));
  }

  /** Resolves with whether there is more to look at by now. */
  async #go(sessionId: string, claimed: ClaimedRun): Promise<boolean> {
    const { db, centre, clock } = this.#needs;
    const votes = await this.#readVotes();
    const outcome = await runPipeline({
      lines: await selectSpoken(db, sessionId),
      centre,
      at: clock(),
      search: this.#search,
      filter: filterOf(claimed.session, centre),
      record: await readRecord(db, claimed.session, centre),
      voteOf: (topic) => votes.get(topic) ?? 0,
      stopwatch: () => performance.now(),
    });
    return this.#keep(sessionId, claimed, outcome);
  }

  async #keep(sessionId: string, claimed: ClaimedRun, { suggestions, steps }: RunOutcome): Promise<boolean> {
    const { db, clock } = this.#needs;
    const { run } = claimed;
    return transact(db, async (tx) => {
      const { counts, more } = await finishRun(tx, sessionId, claimed);
      await insertActions(
        tx,
        steps.map(({ input, output, ...step }) => ({
          ...step,
          sessionId,
          run,
          inputDigest: createHash('sha256').update(JSON.stringify(input)).digest('base64url'),
          output: output ?? {},
        })),
      );
      if (!counts) return more;
      const questions = suggestions.filter(({ suggestionType }) => suggestionType === 'clarifying_question');
      const asked = questions.map(({ key }) => key);
      const answered = await answerQuestions(tx, sessionId, { asked, at: clock() });
      const made = await insertSuggestions(
        tx,
        suggestions.map((suggestion) => ({ ...suggestion, sessionId, run })),
      );
      if (answered + made > 0) await tellChanged(tx, claimed.session);
      return more;
    });
  }

  async #readVotes(): Promise<Map<string, number>> {
    const now = performance.now();
    if (this.#votes === null || now - this.#votes.at > votesMs) {
      const { db, clock } = this.#needs;
      const of = readVotes(db, clock()).then(
        (votes) => new Map(votes.map(({ topic, weight }) => [topic, voteWorth(weight)])),
      );
      this.#votes = { at: now, of };
      of.catch(() => {
        this.#votes = null;
      });
    }
    return this.#votes.of;
  }

  async #look(): Promise<void> {
    const { db, clock, centre, logger } = this.#needs;
    const at = clock();
    const { run_every_seconds: seconds, closed_after_silent_minutes: minutes } = centre.assist;
    try {
      const due = await selectDueSessions(db, dueAt(at, seconds * 1_000), lookedAt);
      for (const sessionId of due) this.#later(sessionId, 0);
      if (performance.now() - this.#closedAt < closeEveryMs) return;
      this.#closedAt = performance.now();
      for (const sessionId of await selectLeftSessions(db, lookedAt))
        await closeSession(db, sessionId, { status: completed, centre, at });
      for (const sessionId of await selectSilentSessions(db, earlier(at, minutes * 60_000), lookedAt))
        await closeSession(db, sessionId, { status: silent, centre, at });
    } catch (error) {
      logger.debug(failure(error), 'calls of the assistant not looked after');
    }
  }
}

function dueAt(at: Date, everyMs: number): DueMoments {
  return { notAfter: earlier(at, everyMs), lostAfter: earlier(at, Math.max(everyMs, lostMs)) };
}

function earlier(at: Date, ms: number): Date {
  return new Date(at.getTime() - ms);
}
