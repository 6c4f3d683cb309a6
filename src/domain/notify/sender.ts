import type { Database } from '../../db/client.ts';
import { databaseErrorCode, isConflict, isConnectionLoss } from '../../db/errors.ts';
import {
  claimNotifications,
  markDelivered,
  markFailed,
  type NotificationRow,
} from '../../db/queries/notifications.ts';
import { errorMessage } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { NotificationTarget, ToldNotification } from './notification-target.ts';
import { pause } from '../../shared/pause.ts';

/** How patiently the outside is told. */
export interface Pace {
  /** How many are on their way at the same time, of each process. */
  concurrency?: number;
  /** How long a target has to answer, in milliseconds. */
  timeoutMs?: number;
  /** The wait after the first failure, doubled up to the last, in milliseconds. */
  firstRetryMs?: number;
  lastRetryMs?: number;
  /** How often the outbox is looked into while there is nothing to do. */
  lookEveryMs?: number;
  /** How long a stop waits for what is on its way, in milliseconds. */
  patienceMs?: number;
}

/** What a sender works with. */
export interface SenderOptions {
  db: Database;
  logger: Logger;
  targets: readonly NotificationTarget[];
}

const leaseGraceMs = 250;

/**
 * Tells the targets of the notifications in the outbox until every one has taken each, waiting longer after every
 * failure. At least once, under an id that stays the same. Any number of processes may do this: each notification is
 * with one of them at a time, and goes on when that one dies.
 */
export class NotificationSender {
  readonly #db: Database;
  readonly #logger: Logger;
  readonly #targets: readonly NotificationTarget[];
  readonly #pace: Required<Pace>;
  /** Which targets have taken a notification that others have not, by its id. */
  readonly #taken = new Map<string, Set<NotificationTarget>>();
  readonly #stopping = new AbortController();
  readonly #givingUp = new AbortController();
  readonly #sending = new Set<Promise<void>>();
  #running: Promise<void> | null = null;

  constructor({ db, logger, targets }: SenderOptions, pace: Pace = {}) {
    this.#db = db;
    this.#logger = logger;
    this.#targets = targets;
    this.#pace = {
      concurrency: 4,
      timeoutMs: 10_000,
      firstRetryMs: 1_000,
      lastRetryMs: 600_000,
      lookEveryMs: 1_000,
      patienceMs: 3_000,
      ...pace,
    };
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Takes up nothing new and waits a little for what is on its way; the rest is sent after the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const late = setTimeout(() => this.#givingUp.abort(), this.#pace.patienceMs);
    await this.#running;
    await Promise.all(this.#sending);
    clearTimeout(late);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const begun = await this.#sendDue().catch((error: unknown) => this.#couldNot(error));
      if (begun === 0) await pause(this.#pace.lookEveryMs, signal);
      // With all hands full there is nothing to look for until one is free.
      if (this.#sending.size >= this.#pace.concurrency) await Promise.race(this.#sending);
    }
  }

  /** Begins to send what is due, as far as there is room; returns how many that are. */
  async #sendDue(): Promise<number> {
    const limit = this.#pace.concurrency - this.#sending.size;
    // Long enough to be told what became of it; then the process that had it is taken for dead.
    const leaseMs = 2 * this.#pace.timeoutMs + leaseGraceMs;
    const due = await claimNotifications(this.#db, { limit, leaseMs });
    for (const notification of due) this.#begin(notification);
    return due.length;
  }

  #begin(notification: NotificationRow): void {
    const sending = this.#send(notification)
      .catch((error: unknown) => {
        // It is sent again when its time with us is up.
        this.#logger.warn(
          { notificationId: notification.id, code: databaseErrorCode(error) },
          'notification result not stored',
        );
      })
      .finally(() => this.#sending.delete(sending));
    this.#sending.add(sending);
  }

  async #send({ id, type, data, createdAt, attempts }: NotificationRow): Promise<void> {
    const failure = await this.#tell({ id, type, at: createdAt, data });
    if (failure === null) {
      await markDelivered(this.#db, id);
      this.#logger.info({ notificationId: id, type, attempts }, 'notification taken');
      return;
    }
    const retryMs = this.#retryAfter(attempts);
    await markFailed(this.#db, id, { failure, retryMs });
    this.#logger.warn({ notificationId: id, type, attempts, failure, retryMs }, 'notification not taken');
  }

  /** Null when every target has taken it, otherwise why not. Who has taken it is told no more by this process. */
  async #tell(notification: ToldNotification): Promise<string | null> {
    const { id } = notification;
    const taken = this.#taken.get(id) ?? new Set();
    const signal = AbortSignal.any([AbortSignal.timeout(this.#pace.timeoutMs), this.#givingUp.signal]);
    const failures = await Promise.all(
      this.#targets
        .filter((target) => !taken.has(target))
        .map(async (target) => {
          const failure = await target.tell(notification, signal);
          if (failure === null) taken.add(target);
          return failure;
        }),
    );
    const failed = failures.find((failure) => failure !== null) ?? null;
    if (failed !== null && taken.size > 0) this.#taken.set(id, taken);
    else this.#taken.delete(id);
    return failed;
  }

  /** Doubled each time, and not the same for all that failed together. */
  #retryAfter(attempts: number): number {
    const { firstRetryMs, lastRetryMs } = this.#pace;
    const doubled = firstRetryMs * 2 ** Math.min(30, attempts - 1);
    return Math.min(doubled, lastRetryMs) * (0.8 + Math.random() * 0.4);
  }

  #couldNot(error: unknown): 0 {
    const code = databaseErrorCode(error);
    if (isConnectionLoss(error) || isConflict(error))
      this.#logger.warn({ code }, 'notifications wait for the database');
    else this.#logger.error({ code, error: errorMessage(error) }, 'notifications not read');
    return 0;
  }
}
