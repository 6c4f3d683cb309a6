// Sends the notifications of the parent's database to the receiver it names, until it is killed.
import { openDatabase, type DatabaseConfig } from '../../../src/db/client.ts';
import { startNotifications } from '../../../src/domain/notify/index.ts';
import { webhookTarget } from '../../../src/integrations/webhook/webhook-target.ts';
import { createLogger } from '../../../src/logger.ts';

const { config, receiver, pace } = JSON.parse(process.argv[2] ?? '') as {
  config: DatabaseConfig;
  receiver: { url: string; secret: string };
  pace: object;
};
const logger = createLogger('sender', 'silent');
const db = await openDatabase(config, logger);
startNotifications({ db, logger, targets: [webhookTarget(receiver)] }, pace);
