// The HTTP process: the API, the call page and the health addresses.
import path from 'node:path';
import { loadConfig } from './config/config.ts';
import { createContext } from './context.ts';
import { Watchdog } from './domain/calls/index.ts';
import { createApp } from './http/app.ts';
import { onStopSignal } from './stop-signal.ts';

const config = loadConfig();
const context = await createContext(config, { name: 'server' });
const app = await createApp(context, { webDir: path.join(import.meta.dirname, '..', 'dist', 'web') });
const watchdog = new Watchdog(context);
watchdog.begin();
await app.listen({ host: config.http.host, port: config.http.port });

onStopSignal(async (reason) => {
  context.logger.info({ reason }, 'stopping');
  await app.close();
  await watchdog.end();
  await context[Symbol.asyncDispose]();
});
