import { Webhook } from 'standardwebhooks';
import type { NotificationTarget } from '../../domain/notify/notification-target.ts';
import { failureCode } from '../failure-code.ts';

/**
 * An address that is told by signed webhooks (standardwebhooks.com) and takes each with a 2xx. `secret` signs them:
 * `whsec_…` (base64), or any text.
 */
export function webhookTarget({ url, secret }: { url: string; secret: string }): NotificationTarget {
  const webhook = secret.startsWith('whsec_') ? new Webhook(secret) : new Webhook(secret, { format: 'raw' });
  return {
    tell: async ({ id, type, at, data }, signal) => {
      const body = JSON.stringify({ type, timestamp: at.toISOString(), data });
      const now = new Date();
      try {
        const response = await fetch(url, {
          method: 'POST',
          // A redirect would carry a signed body to who knows where.
          redirect: 'manual',
          signal,
          headers: {
            'content-type': 'application/json',
            'user-agent': 'hatif',
            'webhook-id': id,
            'webhook-timestamp': Math.floor(now.getTime() / 1000).toString(),
            'webhook-signature': webhook.sign(id, now, body),
          },
          body,
        });
        await response.body?.cancel();
        return response.ok ? null : `status ${response.status}`;
      } catch (error) {
        return failureCode(error instanceof Error && error.cause !== undefined ? error.cause : error);
      }
    },
  };
}
