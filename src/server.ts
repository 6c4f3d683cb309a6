// The HTTP process: the API, the call page and the health addresses.
import path from 'node:path';
import { loadConfig } from './config/config.ts';
import { createContext } from './context.ts';
import { Watchdog } from './domain/calls/index.ts';
import { startNotifications } from './domain/notify/index.ts';
import { Dialler } from './domain/outbound/index.ts';
import { startRetention } from './domain/privacy/index.ts';
import { QueueKeeper } from './domain/queue/index.ts';
import { createApp } from './http/app.ts';
import { keepSynced } from './knowledge/index.ts';
import { logUncaught } from './logger.ts';
import { spareProxy } from './proxies.ts';
import { onStopSignal } from './stop-signal.ts';

const config = loadConfig();
spareProxy(config.livekit.url);
const context = await createContext(config, {
  name: 'server',
  centreOf: 'server',
  startsWithoutDatabase: true,
});
logUncaught(context.logger);
const app = await createApp(context, { webDir: path.join(import.meta.dirname, '..', 'dist', 'web') });
const notifications = startNotifications(context);
const retention = startRetention(context);
const watchdog = new Watchdog(context);
watchdog.begin();
const queue = new QueueKeeper(context);
queue.begin();
const dialler = new Dialler(context);
dialler.begin();
await app.listen({ host: config.http.host, port: config.http.port });

// Only now: a call can be answered while the articles are read.
const { folder } = config.knowledge;
const syncing = keepSynced({ ...context, folder, embedder: context.embedders.configured });

onStopSignal(async (reason) => {
  context.logger.info({ reason }, 'stopping');
  await app.close();
  await watchdog.end();
  await queue.end();
  await dialler.end();
  await syncing[Symbol.asyncDispose]();
  await notifications[Symbol.asyncDispose]();
  await retention[Symbol.asyncDispose]();
  await context[Symbol.asyncDispose]();
});
