import { databaseErrorCode } from '../../db/errors.ts';
import { removeOldNotifications } from '../../db/queries/notifications.ts';
import { NotificationSender, type Pace, type SenderOptions } from './sender.ts';

const keepDays = 30;
const tidyEveryMs = 3_600_000;

/**
 * Looks after the outbox for as long as the returned object lives: tells the targets of what is in it, and
 * removes what is older than 30 days.
 */
export function startNotifications(options: SenderOptions, pace: Pace = {}): AsyncDisposable {
  const { db, logger, targets } = options;
  const sender = targets.length > 0 ? new NotificationSender(options, pace) : null;
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
