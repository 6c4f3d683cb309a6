import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadConfig } from '../../src/config/config.ts';
import { loadSecrets } from '../../src/config/secrets.ts';
import { planLiveKit, settleLiveKit } from '../../src/launch/livekit/launch.ts';
import { Supervisor } from '../../src/launch/supervisor.ts';
import { findLiveKitServer } from './missing.ts';

export interface LiveKitServer extends AsyncDisposable {
  url: string;
  apiKey: string;
  apiSecret: string;
}

/** A LiveKit server of its own, as `npm start` runs it, on free ports; it reports to `webhookUrl`, where one is given. */
export async function startLiveKitServer(webhookUrl: string | null = null): Promise<LiveKitServer> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'hatif-livekit-'));
  const config = loadConfig({ DATA_DIR: dataDir, LIVEKIT_PORT: '0' });
  const searchPath = path.dirname(findLiveKitServer() ?? '');
  const choice = await settleLiveKit(config, () => undefined, searchPath);
  const plan = await planLiveKit(config, loadSecrets(dataDir), { choice, webhookUrl });
  const supervisor = new Supervisor({ output: () => undefined });
  if (plan.process) await supervisor.start(plan.process);
  const { url, apiKey, apiSecret } = plan;
  return {
    url,
    apiKey,
    apiSecret,
    async [Symbol.asyncDispose]() {
      await supervisor.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
