import type { Database } from '../../db/client.ts';
import { databaseErrorCode } from '../../db/errors.ts';
import { removeOldNotifications } from '../../db/queries/notifications.ts';
import type { Logger } from '../../logger.ts';
import { NotificationSender, type Receiver } from './sender.ts';

const keepDays = 30;
const tidyEveryMs = 3_600_000;

/**
 * Looks after the outbox for as long as the returned object lives: sends what is in it, where there is a receiver,
 * and removes what is older than 30 days.
 */
export function startNotifications(db: Database, logger: Logger, receiver: Receiver | null): AsyncDisposable {
  const sender = receiver && new NotificationSender(db, logger, receiver);
  sender?.start();
  const tidy = () =>
    removeOldNotifications(db, keepDays).catch((error: unknown) => {
      logger.warn({ code: databaseErrorCode(error) }, 'old notifications not removed');
    });
  void tidy();
  const timer = setInterval(() => void tidy(), tidyEveryMs);
  timer.unref();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await sender?.stop();
    },
  };
}
