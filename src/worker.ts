// The voice process: registers with LiveKit, runs every call in a process of its own, and watches over them.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AgentServer, initializeLogger, ServerOptions } from '@livekit/agents';
import { freePort } from './free-port.ts';
import { loadConfig } from './config/config.ts';
import { createContext } from './context.ts';
import { Lease, Watchdog } from './domain/calls/index.ts';
import { HatifError } from './errors.ts';
import { spareProxy } from './proxies.ts';
import { onStopSignal } from './stop-signal.ts';
import { hearChildrenMetrics } from './telemetry/child-metrics.ts';
import { serveMetrics } from './telemetry/metrics-server.ts';
import { Prometheus } from './telemetry/prometheus.ts';
import { FrontDoor } from './worker/admission/front-door.ts';
import { treatmentOf } from './shared/job-metadata.ts';
import { serveHealth } from './worker/admission/health-address.ts';
import { readyBundle } from './worker/bundle/bundle.ts';
import { leaveOutEndOfTurnModel, makeJobsFrugal } from './worker/bundle/frugal.ts';
import { checkVad } from './speech/vad.ts';
import { takesJob } from './worker/watch/accept.ts';
import { watchSocket } from './worker/watch/socket.ts';
import { leaveForgottenCalls } from './worker/watch/forgotten-calls.ts';
import { letCallsEnd } from './worker/watch/stop-worker.ts';
import { sendSuccessor } from './worker/watch/successors.ts';
import { Watch } from './worker/watch/watch.ts';

/** How long job processes may take to end by themselves once there are no calls. */
const lastMs = 2_000;

const config = loadConfig();
spareProxy(config.livekit.url);
const { url, apiKey, apiSecret, agentName } = config.livekit;
if (!url || !apiKey || !apiSecret) {
  throw new HatifError(
    'livekit_missing',
    'The worker needs LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET.',
  );
}
await checkVad(config.speech.vad);
leaveOutEndOfTurnModel();
initializeLogger({ pretty: false, level: config.logLevel === 'info' ? 'warn' : config.logLevel });

const context = await createContext(config, { name: 'worker', startsWithoutDatabase: true });
const { db, logger } = context;
const bundle = await readyBundle(logger);
makeJobsFrugal(config, bundle?.imports ?? new URL('worker/bundle/quick-imports.ts', import.meta.url).href);
const lease = new Lease({ db, logger, kind: 'worker' });
await lease.begin();
const watch = await Watch.start({
  socket: watchSocket(config.dataDir, process.pid),
  workerId: lease.id,
  logger,
  onBroken: (call) => void sendSuccessor(context, call, 'broken'),
  onLeft: (call) => void sendSuccessor(context, call, 'handed_over'),
});
const watchdog = new Watchdog(context);
watchdog.begin();
void leaveForgottenCalls(context, watch, lease.id);

let draining = false;

// The framework's health address tells only whether the worker is registered: ours stands before it.
const innerPort = await freePort();
const door = new FrontDoor({
  maxCalls: config.worker.maxCalls,
  measured: config.worker.admission === 'measured',
  dataDir: config.dataDir,
  jobs: () =>
    server.activeJobs.map(({ job, acceptArguments }) => ({
      id: job.id,
      treatment: treatmentOf(acceptArguments.metadata),
    })),
});
const server: AgentServer = new AgentServer(
  new ServerOptions({
    agent: bundle?.agent ?? path.join(import.meta.dirname, 'job.ts'),
    agentName,
    wsURL: url,
    apiKey,
    apiSecret,
    // Set by the framework's own command line, not by embedding: off means no limits and no idle processes.
    production: true,
    host: '127.0.0.1',
    port: innerPort,
    numIdleProcesses: config.worker.idleProcesses,
    loadFunc: () => Promise.resolve(draining ? 1 : door.load()),
    loadThreshold: 1,
    requestFunc: async (request) => {
      const { id, metadata } = request.job;
      const job = { id, metadata, room: request.room?.name ?? '' };
      const treatment = draining ? null : door.receive(job);
      if (treatment === 'busy') await request.accept('', '', treatment);
      else if (treatment === '' && (await takesJob(context, watch, lease.id, job))) await request.accept();
      else {
        door.forget(id);
        await request.reject();
      }
    },
    jobMemoryWarnMB: 0,
    jobMemoryLimitMB: config.worker.jobMemoryMB,
    // The first job process of a new installation synthesises every fixed phrase.
    initializeProcessTimeout: 120_000,
    shutdownProcessTimeout: 10_000,
    // It never gives up: a LiveKit server that restarts finds its worker again.
    maxRetry: Number.MAX_SAFE_INTEGER,
  }),
);

const prometheus = new Prometheus('worker').takeOwn();
hearChildrenMetrics((observation) => prometheus.apply(observation));
prometheus.gauge('hatif_worker_calls', 'Calls that this worker serves.', [], () =>
  Promise.resolve([{ labels: {}, value: server.activeJobs.length }]),
);
prometheus.gauge('hatif_worker_capacity', 'Calls that this worker takes at most.', [], () =>
  Promise.resolve([{ labels: {}, value: config.worker.maxCalls }]),
);
const { metricsToken: token } = config.telemetry;
await serveMetrics(prometheus, { port: config.worker.metricsPort, token });

door.open();
await serveHealth({
  port: config.worker.port,
  inner: `http://127.0.0.1:${innerPort}`,
  refusal: () => door.refusal(),
});
onStopSignal(async (reason, hurry) => {
  logger.info({ reason, calls: watch.calls.length }, 'stopping');
  draining = true;
  await letCallsEnd({ context, lease, watch, drainMs: config.worker.drainSeconds * 1_000, hurry });
  await watchdog.end();
  // A process that is just being made ready may miss that it is to end.
  await Promise.race([server.close(), sleep(lastMs)]);
  watch.endJobs();
  watch.close();
  await lease.end();
  await context[Symbol.asyncDispose]();
});
await server.run();
