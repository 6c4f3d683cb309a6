import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
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

/** Where notifications go, and how patiently. */
export interface Receiver {
  url: string;
  /** Signs what is sent: `whsec_…` (base64), or any text. */
  secret: string;
  /** So many are on their way at the same time, of each process. */
  concurrency?: number;
  /** The receiver has so long to answer. */
  timeoutMs?: number;
  /** The wait after the first failure, doubled up to the last. */
  firstRetryMs?: number;
  lastRetryMs?: number;
  /** How often the outbox is looked into while there is nothing to do. */
  lookEveryMs?: number;
  /** So long a stop waits for what is on its way. */
  patienceMs?: number;
}

const leaseGraceMs = 250;

/**
 * Sends the notifications of the outbox as signed webhooks (standardwebhooks.com) until each is taken with a 2xx,
 * waiting longer after every failure. At least once, under an id that stays the same. Any number of processes may
 * do this: each notification is with one of them at a time, and goes on when that one dies.
 */
export class NotificationSender {
  readonly #db: Database;
  readonly #logger: Logger;
  readonly #receiver: Required<Receiver>;
  readonly #webhook: Webhook;
  readonly #stopping = new AbortController();
  readonly #givingUp = new AbortController();
  readonly #sending = new Set<Promise<void>>();
  #running: Promise<void> | null = null;

  constructor(db: Database, logger: Logger, receiver: Receiver) {
    this.#db = db;
    this.#logger = logger;
    this.#receiver = {
      concurrency: 4,
      timeoutMs: 10_000,
      firstRetryMs: 1_000,
      lastRetryMs: 600_000,
      lookEveryMs: 1_000,
      patienceMs: 3_000,
      ...receiver,
    };
    const { secret } = receiver;
    this.#webhook = secret.startsWith('whsec_')
      ? new Webhook(secret)
      : new Webhook(secret, { format: 'raw' });
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Takes up nothing new and waits a little for what is on its way; the rest is sent after the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const late = setTimeout(() => this.#givingUp.abort(), this.#receiver.patienceMs);
    await this.#running;
    await Promise.all(this.#sending);
    clearTimeout(late);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const begun = await this.#sendDue().catch((error: unknown) => this.#couldNot(error));
      if (begun === 0) await sleep(this.#receiver.lookEveryMs, undefined, { signal }).catch(() => {});
      // With all hands full there is nothing to look for until one is free.
      if (this.#sending.size >= this.#receiver.concurrency) await Promise.race(this.#sending);
    }
  }

  /** Begins to send what is due, as far as there is room; returns how many that are. */
  async #sendDue(): Promise<number> {
    const limit = this.#receiver.concurrency - this.#sending.size;
    // Long enough to be told what became of it; then the process that had it is taken for dead.
    const leaseMs = 2 * this.#receiver.timeoutMs + leaseGraceMs;
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
    const body = JSON.stringify({ type, timestamp: createdAt.toISOString(), data });
    const failure = await this.#post(id, body);
    if (failure === null) {
      await markDelivered(this.#db, id);
      this.#logger.info({ notificationId: id, type, attempts }, 'notification taken');
      return;
    }
    const retryMs = this.#retryAfter(attempts);
    await markFailed(this.#db, id, { failure, retryMs });
    this.#logger.warn({ notificationId: id, type, attempts, failure, retryMs }, 'notification not taken');
  }

  /** Null when it was taken, otherwise why not. */
  async #post(id: string, body: string): Promise<string | null> {
    const at = new Date();
    try {
      const response = await fetch(this.#receiver.url, {
        method: 'POST',
        // A redirect would carry a signed body to who knows where.
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(this.#receiver.timeoutMs), this.#givingUp.signal]),
        headers: {
          'content-type': 'application/json',
          'user-agent': 'hatif',
          'webhook-id': id,
          'webhook-timestamp': Math.floor(at.getTime() / 1000).toString(),
          'webhook-signature': this.#webhook.sign(id, at, body),
        },
        body,
      });
      await response.body?.cancel();
      return response.ok ? null : `status ${response.status}`;
    } catch (error) {
      const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
      return codeOf(cause);
    }
  }

  /** Doubled each time, and not the same for all that failed together. */
  #retryAfter(attempts: number): number {
    const { firstRetryMs, lastRetryMs } = this.#receiver;
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

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
