// Sends the notifications of the parent's database to the receiver it names, until it is killed.
import { openDatabase, type DatabaseConfig } from '../../../src/db/client.ts';
import { startNotifications } from '../../../src/domain/notify/index.ts';
import { createLogger } from '../../../src/logger.ts';

const { config, receiver } = JSON.parse(process.argv[2] ?? '') as {
  config: DatabaseConfig;
  receiver: { url: string; secret: string };
};
const logger = createLogger('sender', 'silent');
startNotifications(await openDatabase(config, logger), logger, receiver);
