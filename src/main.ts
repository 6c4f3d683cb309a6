// `npm start`: the whole centre on this machine. Prepares what is missing, starts every process, says where
// to go, and stops everything again on Ctrl+C.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { loadCentre } from './config/centre.ts';
import { loadConfig, type Config } from './config/config.ts';
import { environment } from './config/env.ts';
import { isLoopback } from './config/loopback.ts';
import { loadSecrets } from './config/secrets.ts';
import { unreadBeside } from './config/unread-files.ts';
import { openDatabase, migrateDatabase, type Database } from './db/client.ts';
import { hasKeys } from './domain/keys/index.ts';
import { deskLink, makeFirstAdminLink } from './domain/people/index.ts';
import { HatifError, errorCode } from './errors.ts';
import { LiveKitTelephony } from './integrations/livekit/livekit-telephony.ts';
import { telephonyStatus } from './integrations/livekit/telephony-status.ts';
import { planLiveKit, settleLiveKit } from './launch/livekit/launch.ts';
import { addressOf, claimPort } from './launch/ports.ts';
import { centreProcesses } from './launch/processes.ts';
import { announceRunning } from './launch/running-file.ts';
import { databaseInWords, mailInWords, speechInWords } from './launch/in-words.ts';
import { Supervisor } from './launch/supervisor.ts';
import { Terminal } from './launch/terminal.ts';
import { bundleWebPage } from './launch/web-bundle.ts';
import { unconfirmedDays } from './domain/routing/index.ts';
import { createLogger } from './logger.ts';
import { spareProxy } from './proxies.ts';
import { onStopSignal } from './stop-signal.ts';

const root = path.join(import.meta.dirname, '..');
const terminal = new Terminal();
const say = (line: string) => terminal.line('hatif', line);
const supervisor = new Supervisor({ output: (name, line) => terminal.line(name, line) });
const opened = new AsyncDisposableStack();

try {
  await start();
} catch (error) {
  if (errorCode(error) === 'stopping') await new Promise(() => undefined); // whoever asked ends the process
  say(error instanceof HatifError ? error.message : String(error instanceof Error ? error.stack : error));
  await stop();
  process.exit(1);
}

async function start(): Promise<void> {
  const config = loadConfig(undefined, root);
  spareProxy(config.livekit.url);
  for (const { name, date } of unconfirmedDays(new Date(), loadCentre(config.centreFile)))
    say(
      `${name.en} is computed to begin on ${date}; centre.yaml confirms its day, or another one, under \`confirmed\``,
    );
  for (const name of unreadBeside(config.centreFile, readdirSync))
    say(`${name} is not read: the business file is ${config.centreFile}`);
  const secrets = loadSecrets(config.dataDir);
  onStopSignal(async (reason, hurry) => {
    say(`Stopping (${reason}) …`);
    await stop(hurry);
    say('Stopped.');
  });

  const port = await claimPort(config.http.port, config.http.host, 'PORT');
  const workerPort = await claimPort(config.worker.port, '127.0.0.1', 'WORKER_PORT');
  const metricsPort = await claimPort(config.worker.metricsPort, '127.0.0.1', 'WORKER_METRICS_PORT');
  await bundleWebPage(root, say);

  say('Preparing the database …');
  await migrateDatabase(config);
  // The embedded database's host lives as long as somebody is connected: this connection keeps it.
  const db = await openDatabase(config, createLogger('hatif', config.logLevel));
  opened.defer(() => db.close());

  const desk = `${loadConfig({ ...environment(root), PORT: String(port) }, root).desk.publicUrl}/desk`;

  const choice = await settleLiveKit(config, say);
  say(`LiveKit: ${choice.says}`);
  const livekit = await planLiveKit(config, secrets, {
    choice,
    webhookUrl: `${addressOf(config.http.host, port)}/api/webhooks/livekit`,
  });
  const env = {
    LIVEKIT_URL: livekit.url,
    LIVEKIT_API_KEY: livekit.apiKey,
    LIVEKIT_API_SECRET: livekit.apiSecret,
    PORT: String(port),
    WORKER_PORT: String(workerPort),
    WORKER_METRICS_PORT: String(metricsPort),
  };
  const processes = centreProcesses(config, { root, env, port, workerPort });
  for (const spec of [...(livekit.process ? [livekit.process] : []), ...processes]) {
    say(`Starting ${spec.name} …`);
    await supervisor.start(spec);
  }

  const url = addressOf(config.http.host, port);
  const workerMetricsUrl = `http://127.0.0.1:${metricsPort}/metrics`;
  const pids = { ...supervisor.pids, main: process.pid };
  const withdraw = announceRunning(config.dataDir, { url, livekitUrl: livekit.url, workerMetricsUrl, pids });
  opened.defer(withdraw);
  const telephone = await telephoneInWords(config, livekit);
  terminal.box([
    ['Hatif', 'is answering. Ctrl+C stops it.'],
    ['Open', url],
    ['Desk', desk],
    ['API', `${url}/docs`],
    ['Assistant', await assistantInWords(db, config, url)],
    ['LiveKit', choice.says],
    ['Database', databaseInWords(config)],
    ['Speech', ...(await speechInWords(config))],
    ['Mail', mailInWords(config)],
    ...(telephone ? [['Telephone', telephone.numbers] as [string, string]] : []),
    ['Demo data', 'npm run hatif -- db demo'],
  ]);
  for (const line of telephone?.missing ?? []) say(`Telephone: ${line}`);
  const firstAdmin = await makeFirstAdminLink(db, new Date());
  if (firstAdmin !== null) {
    say('Nobody can sign in at the desk yet. This link makes the first admin, once, within a day:');
    say(deskLink(desk, 'first-admin', firstAdmin));
  }
}

/** Who may use the assistant beside the human of another telephone system. */
async function assistantInWords(db: Database, { http }: Config, url: string): Promise<string> {
  const at = `${url}/api/realtime`;
  if (await hasKeys(db)) return `${at}, with a key`;
  return isLoopback(http.host)
    ? `${at}, open to this machine until the first key: npm run hatif -- key add NAME`
    : `${at}, closed until there is a key: npm run hatif -- key add NAME`;
}

/** Which numbers ring here, and what is missing for it; null where none is to. */
async function telephoneInWords(
  { centreFile, livekit: { agentName, sipService } }: Config,
  server: { url: string; apiKey: string; apiSecret: string },
): Promise<{ numbers: string; missing: string[] } | null> {
  const centre = loadCentre(centreFile);
  const { numbers } = centre.telephone;
  if (numbers.length === 0) return null;
  const variables = environment(root);
  const owner = { agentName, secret: (name: string) => variables[name] };
  const { parts } = await telephonyStatus({ centre, owner, sipService }, () => new LiveKitTelephony(server));
  return {
    numbers: numbers.map(({ number }) => number).join(', '),
    missing: parts.flatMap(({ ok, says }) => (ok ? [] : says.split('\n'))),
  };
}

async function stop(hurry?: AbortSignal): Promise<void> {
  await supervisor.stop(hurry);
  await opened.disposeAsync();
}
