// The voice process: registers with LiveKit, runs every call in a process of its own, and watches over them.
import { initializeLogger } from '@livekit/agents';
import { loadConfig } from './config/config.ts';
import { createContext } from './context.ts';
import { logUncaught } from './logger.ts';
import { spareProxy } from './proxies.ts';
import { checkVad } from './speech/vad.ts';
import { onStopSignal } from './stop-signal.ts';
import { leaveOutEndOfTurnModel } from './worker/bundle/job-memory.ts';
import { createWorker } from './worker/create-worker.ts';

const config = loadConfig();
spareProxy(config.livekit.url);
await checkVad(config.speech.vad);
leaveOutEndOfTurnModel();
initializeLogger({ pretty: false, level: config.logLevel === 'info' ? 'warn' : config.logLevel });

const context = await createContext(config, {
  name: 'worker',
  centreOf: 'worker',
  startsWithoutDatabase: true,
});
logUncaught(context.logger);
const worker = await createWorker(context);
onStopSignal((reason, hurry) => worker.stop(reason, hurry));
await worker.run();
