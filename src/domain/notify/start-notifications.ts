import { NotificationSender, type Pace, type SenderOptions } from './sender.ts';

/** Tells the targets of what is in the outbox, for as long as the returned object lives. */
export function startNotifications(options: SenderOptions, pace: Pace = {}): AsyncDisposable {
  const sender = options.targets.length > 0 ? new NotificationSender(options, pace) : null;
  sender?.start();
  return {
    async [Symbol.asyncDispose]() {
      await sender?.stop();
    },
  };
}
