// The voice process: registers with LiveKit and runs every call in a process of its own.
import path from 'node:path';
import { AgentServer, initializeLogger, ServerOptions } from '@livekit/agents';
import { loadConfig } from './config/config.ts';
import { HatifError } from './errors.ts';
import { onStopSignal } from './stop-signal.ts';
import { FrontDoor, treatmentOf } from './voice/load/front-door.ts';
import { freePort, serveHealth } from './voice/load/health-address.ts';
import { checkVad } from './voice/speech/vad.ts';

const config = loadConfig();
const { url, apiKey, apiSecret, agentName } = config.livekit;
if (!url || !apiKey || !apiSecret) {
  throw new HatifError(
    'livekit_missing',
    'The worker needs LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET.',
  );
}
await checkVad(config.speech.vad);
initializeLogger({ pretty: false, level: config.logLevel === 'info' ? 'warn' : config.logLevel });

// The framework's health address tells only whether the worker is registered: ours stands before it.
const innerPort = await freePort();
const door = new FrontDoor({
  maxCalls: config.worker.maxCalls,
  dataDir: config.dataDir,
  jobs: () => server.activeJobs.map(({ acceptArguments }) => treatmentOf(acceptArguments.metadata)),
});
const server: AgentServer = new AgentServer(
  new ServerOptions({
    agent: path.join(import.meta.dirname, 'voice', 'job.ts'),
    agentName,
    wsURL: url,
    apiKey,
    apiSecret,
    // Set by the framework's own command line, not by embedding: off means no limits and no idle processes.
    production: true,
    host: '127.0.0.1',
    port: innerPort,
    numIdleProcesses: config.worker.idleProcesses,
    loadFunc: () => Promise.resolve(door.load()),
    loadThreshold: 1,
    requestFunc: async (request) => {
      const treatment = door.receive(request.job.metadata);
      if (treatment === null) await request.reject();
      else await request.accept('', '', treatment);
    },
    // The first job process of a new installation synthesises every fixed phrase.
    initializeProcessTimeout: 120_000,
    shutdownProcessTimeout: 10_000,
    // It never gives up: a LiveKit server that restarts finds its worker again.
    maxRetry: Number.MAX_SAFE_INTEGER,
  }),
);

door.open();
await serveHealth({
  port: config.worker.port,
  inner: `http://127.0.0.1:${innerPort}`,
  refusal: () => door.refusal(),
});
onStopSignal(() => server.close());
await server.run();
