import path from 'node:path';
import type { Config } from '../../config/config.ts';
import type { Secrets } from '../../config/secrets.ts';
import { freePort, freeUdpPort } from '../free-port.ts';
import { claimPort } from '../ports.ts';
import { run } from '../run.ts';
import type { ProcessSpec } from '../supervisor.ts';
import { answers } from '../answers.ts';
import { chooseLiveKit, type LiveKitChoice } from './choose.ts';
import { goInstall } from './go-install.ts';
import { obtainReleaseArchive } from './release-archive.ts';
import { writeServerConfig, type LiveKitPorts } from './server-config.ts';
import { livekitVersion } from './version.ts';

/** A LiveKit server to use: its address and keys, and the process to start where it is our own. */
export interface LiveKitPlan {
  url: string;
  apiKey: string;
  apiSecret: string;
  process: ProcessSpec | undefined;
}

const loopback = '127.0.0.1';

/** Decides on the LiveKit server, obtaining one where there is none. Errors as {@link chooseLiveKit}. */
export async function settleLiveKit(
  { livekit, dataDir }: Pick<Config, 'livekit' | 'dataDir'>,
  say: (line: string) => void,
  searchPath = process.env['PATH'] ?? '',
): Promise<LiveKitChoice> {
  return chooseLiveKit({
    url: livekit.url,
    dataDir,
    searchPath,
    say,
    waysToObtain: [
      { name: 'download of the official release', obtain: (file) => obtainReleaseArchive(file, say) },
      { name: 'go install', obtain: (file) => goInstall(file, searchPath, say) },
    ],
    dockerAnswers,
  });
}

/**
 * What is needed to use the chosen server; our own gets its configuration written, and reports to `webhookUrl` what happens
 * in rooms. From within a container this machine's loopback address is not to be reached: that one reports nothing.
 */
export async function planLiveKit(
  { livekit, dataDir }: Pick<Config, 'livekit' | 'dataDir'>,
  secrets: Secrets,
  { choice, webhookUrl = null }: { choice: LiveKitChoice; webhookUrl?: string | null },
): Promise<LiveKitPlan> {
  const keys = {
    apiKey: livekit.apiKey ?? secrets.livekitApiKey,
    apiSecret: livekit.apiSecret ?? secrets.livekitApiSecret,
  };
  if (choice.kind === 'remote') return { url: choice.url, ...keys, process: undefined };

  const ports = {
    http: await claimPort(livekit.port, loopback, 'LIVEKIT_PORT'),
    tcp: await freePort(loopback),
    udp: await freeUdpPort(loopback),
  };
  const inContainer = choice.kind === 'docker';
  const file = await writeServerConfig({
    dataDir,
    ports,
    keys,
    inContainer,
    webhookUrl: inContainer ? null : webhookUrl,
  });
  const command = choice.kind === 'docker' ? dockerCommand(ports, file) : [choice.file, '--config', file];
  return {
    url: `ws://${loopback}:${ports.http}`,
    ...keys,
    process: {
      name: 'livekit',
      args: [path.join(import.meta.dirname, '..', 'leash.ts'), ...command],
      env: withoutServerVariables(),
      ready: () => answers(`http://${loopback}:${ports.http}/`),
      readyTimeoutMs: inContainer ? 180_000 : 20_000,
      stopTimeoutMs: 5_000,
    },
  };
}

const readByServer = /^(LIVEKIT_.*|NODE_IP|UDP_PORT|REDIS_HOST|REDIS_PASSWORD)$/;

/** The server reads variables over its configuration file, some of which mean something else here. */
function withoutServerVariables(): Record<string, undefined> {
  const names = Object.keys(process.env).filter((name) => readByServer.test(name));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

async function dockerAnswers(): Promise<boolean> {
  return run('docker', ['info'], { timeoutMs: 5_000 }).then(
    () => true,
    () => false,
  );
}

function dockerCommand(ports: LiveKitPorts, configFile: string): string[] {
  const published = [`${ports.http}`, `${ports.tcp}`, `${ports.udp}/udp`].flatMap((port) => [
    '-p',
    `${loopback}:${port.replace('/udp', '')}:${port}`,
  ]);
  const mount = ['-v', `${configFile}:/livekit.yaml:ro`];
  const image = `livekit/livekit-server:v${livekitVersion}`;
  return ['docker', 'run', '--rm', ...published, ...mount, image, '--config', '/livekit.yaml'];
}
