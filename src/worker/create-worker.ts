import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AgentServer, ServerOptions, type JobRequest } from '@livekit/agents';
import type { Context } from '../context.ts';
import { Lease, Watchdog } from '../domain/calls/index.ts';
import { startRetention } from '../domain/privacy/index.ts';
import { HatifError } from '../errors.ts';
import { freePort } from '../launch/free-port.ts';
import { hearsCallers } from '../launch/hears.ts';
import { agentMetadata, treatmentOf } from '../shared/job-metadata.ts';
import { hearChildrenMetrics } from '../telemetry/child-metrics.ts';
import { serveMetrics } from '../telemetry/metrics-server.ts';
import { Prometheus } from '../telemetry/prometheus.ts';
import { AdmissionGate } from './admission/admission-gate.ts';
import { serveHealth } from './admission/health-address.ts';
import { readyBundle } from './bundle/bundle.ts';
import { reduceJobMemory } from './bundle/job-memory.ts';
import { takesJob } from './watch/accept.ts';
import { leaveForgottenCalls } from './watch/forgotten-calls.ts';
import { JobSupervisor } from './watch/job-supervisor.ts';
import { watchSocket } from './watch/socket.ts';
import { letCallsEnd } from './watch/stop-worker.ts';
import { sendSuccessor } from './watch/successors.ts';

/** How long job processes may take to end by themselves once there are no calls, in milliseconds. */
const lastMs = 2_000;

/** A worker that is ready to register with LiveKit. */
export interface Worker {
  /** Takes calls until it is stopped. */
  run(): Promise<void>;
  /** Takes no more calls, lets those that are on end or hands them over, and ends; `hurry` cuts the waiting short. */
  stop(reason: string, hurry: AbortSignal): Promise<void>;
}

/**
 * The worker of this process: the jobs' code, the supervisor that watches over them, the gate that lets calls in, and
 * its metrics and health addresses. Throws `livekit_missing` without a LiveKit server to register with.
 */
export async function createWorker(context: Context): Promise<Worker> {
  const { config, db, logger } = context;
  const registration = connection(context);
  const bundle = await readyBundle(logger);
  reduceJobMemory(config, bundle?.imports ?? new URL('bundle/quick-imports.ts', import.meta.url).href);
  const lease = new Lease({ db, logger, kind: 'worker' });
  await lease.begin();
  const supervisor = await JobSupervisor.start({
    socket: watchSocket(config.dataDir, process.pid),
    workerId: lease.id,
    logger,
    onBroken: (call) => void sendSuccessor(context, call, 'broken'),
    onLeft: (call) => void sendSuccessor(context, call, 'handed_over'),
  });
  const watchdog = new Watchdog(context);
  watchdog.begin();
  // Of what is on the disk of this machine: the servers' are elsewhere.
  const retention = startRetention(context);
  void leaveForgottenCalls(context, supervisor, lease.id);

  let draining = false;
  const gate = new AdmissionGate({
    maxCalls: config.worker.maxCalls,
    measured: config.worker.admission === 'measured',
    dataDir: config.dataDir,
    jobs: () =>
      server.activeJobs.map(({ job, acceptArguments }) => ({
        id: job.id,
        treatment: treatmentOf(acceptArguments.metadata),
      })),
  });
  // The framework's health address tells only whether the worker is registered: ours stands before it.
  const innerPort = await freePort();
  const server: AgentServer = new AgentServer(
    new ServerOptions({
      ...registration,
      agent: bundle?.agent ?? path.join(import.meta.dirname, '..', 'job.ts'),
      host: '127.0.0.1',
      port: innerPort,
      loadFunc: () => Promise.resolve(draining ? 1 : gate.load()),
      requestFunc: async (request) => {
        if (!draining && (await accepted(request))) return;
        gate.forget(request.job.id);
        await request.reject();
      },
    }),
  );

  /** Whether a job that LiveKit offers was taken. */
  async function accepted(request: JobRequest): Promise<boolean> {
    const { id, metadata } = request.job;
    const job = { id, metadata, room: request.room?.name ?? '' };
    const treatment = gate.receive(job);
    if (treatment === null) return false;
    if (treatment === 'serve' && !(await takesJob(context, supervisor, lease.id, job))) return false;
    await request.accept('', '', agentMetadata(treatment));
    return true;
  }

  await serveWorkerMetrics(context, () => server.activeJobs.length);
  gate.open();
  await serveHealth({
    port: config.worker.port,
    inner: `http://127.0.0.1:${innerPort}`,
    refusal: () => gate.refusal(),
    hears: () => hearsCallers(config.speech),
  });
  return {
    run: () => server.run(),
    async stop(reason, hurry) {
      logger.info({ reason, calls: supervisor.calls.length }, 'stopping');
      draining = true;
      await letCallsEnd({ context, lease, supervisor, drainMs: config.worker.drainSeconds * 1_000, hurry });
      await watchdog.end();
      await retention[Symbol.asyncDispose]();
      // A process that is just being made ready may miss that it is to end.
      await Promise.race([server.close(), sleep(lastMs)]);
      supervisor.endJobs();
      supervisor.close();
      await lease.end();
      await context[Symbol.asyncDispose]();
    },
  };
}

/** Where the worker registers, and how the framework is to run its jobs. */
function connection({ config }: Context) {
  const { url, apiKey, apiSecret, agentName } = config.livekit;
  if (!url || !apiKey || !apiSecret) {
    throw new HatifError(
      'livekit_missing',
      'The worker needs LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET.',
    );
  }
  return {
    agentName,
    wsURL: url,
    apiKey,
    apiSecret,
    // Set by the framework's own command line, not by embedding: off means no limits and no idle processes.
    production: true,
    numIdleProcesses: config.worker.idleProcesses,
    loadThreshold: 1,
    jobMemoryWarnMB: 0,
    jobMemoryLimitMB: config.worker.jobMemoryMB,
    // The first job process of a new installation synthesises every fixed phrase.
    initializeProcessTimeout: 120_000,
    shutdownProcessTimeout: 10_000,
    // It never gives up: a LiveKit server that restarts finds its worker again.
    maxRetry: Number.MAX_SAFE_INTEGER,
  };
}

/** The worker's own numbers and those of its jobs, for Prometheus. */
async function serveWorkerMetrics({ config }: Context, calls: () => number): Promise<void> {
  const prometheus = new Prometheus('worker').takeOwn();
  hearChildrenMetrics((observation) => prometheus.apply(observation));
  prometheus.gauge('hatif_worker_calls', 'Calls that this worker serves.', [], () =>
    Promise.resolve([{ labels: {}, value: calls() }]),
  );
  prometheus.gauge('hatif_worker_capacity', 'Calls that this worker takes at most.', [], () =>
    Promise.resolve([{ labels: {}, value: config.worker.maxCalls }]),
  );
  const { metricsToken: token } = config.telemetry;
  await serveMetrics(prometheus, { port: config.worker.metricsPort, token });
}
