import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { askSipService } from '../../src/integrations/sip/ask-service.ts';
import { freePort, freeUdpPort } from '../../src/launch/free-port.ts';
import { eventually } from './eventually.ts';
import { findSipService } from './missing.ts';
import type { TelephonyServer } from './telephony-server.ts';

const host = '127.0.0.1';

/** LiveKit SIP on this machine alone, for a LiveKit server and its Redis. */
export interface SipService extends AsyncDisposable {
  /** host:port at which telephones ring. */
  address: string;
}

/** Starts LiveKit SIP as docker-compose.yml does, on the loopback address. */
export async function startSipService(server: TelephonyServer): Promise<SipService> {
  const port = await freeUdpPort(host);
  const rtp = 20_000 + ((await freePort(host)) % 20_000);
  const file = path.join(server.dir, 'sip.yaml');
  await writeFile(
    file,
    stringify({
      api_key: server.apiKey,
      api_secret: server.apiSecret,
      ws_url: server.url,
      redis: { address: server.redis },
      sip_port: port,
      // All four are needed where telephones are on the same machine.
      listen_ip: host,
      local_net: '127.0.0.0/8',
      nat_1_to_1_ip: host,
      media_nat_1_to_1_ip: host,
      rtp_port: `${rtp}-${rtp + 200}`,
      hide_inbound_port: true,
      media_timeout: '10m',
      max_cpu_utilization: 1, // a busy machine of tests is to take calls all the same
      logging: { level: 'info' },
    }),
  );
  const log = createWriteStream(path.join(server.dir, 'sip.log'));
  const child = spawn(findSipService() ?? '', ['--config', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const address = `${host}:${port}`;
  await eventually('the SIP service to answer', async () => {
    if (child.exitCode !== null)
      throw new Error(`it ended with code ${child.exitCode}: ${log.path.toString()}`);
    return (await askSipService(address)).there ? true : undefined;
  });
  return {
    address,
    async [Symbol.asyncDispose]() {
      const exit = once(child, 'exit');
      child.kill('SIGKILL'); // it would wait for its calls to end
      await exit;
    },
  };
}
