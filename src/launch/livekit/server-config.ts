import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';

/** What a LiveKit server on this machine listens on. */
export interface LiveKitPorts {
  http: number;
  tcp: number;
  udp: number;
}

/**
 * Writes the configuration of a server for this machine alone (everything on the loopback address) and
 * returns its path. In a container the server has to listen on all of the container's addresses; the host
 * publishes them on loopback only.
 */
export async function writeServerConfig(options: {
  dataDir: string;
  ports: LiveKitPorts;
  keys: { apiKey: string; apiSecret: string };
  inContainer: boolean;
  /** Where it reports what happens in rooms; null: nowhere. */
  webhookUrl: string | null;
}): Promise<string> {
  const { ports, keys, webhookUrl } = options;
  const file = path.join(options.dataDir, 'livekit.yaml');
  const config = {
    port: ports.http,
    ...(!options.inContainer && { bind_addresses: ['127.0.0.1'] }),
    rtc: {
      tcp_port: ports.tcp,
      udp_port: ports.udp,
      use_external_ip: false,
      node_ip: '127.0.0.1',
      enable_loopback_candidate: true,
    },
    keys: { [keys.apiKey]: keys.apiSecret },
    ...(webhookUrl !== null && { webhook: { api_key: keys.apiKey, urls: [webhookUrl] } }),
    logging: { level: 'error' }, // a caller who hangs up abruptly is a warning to LiveKit, and daily life to us
  };
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  await writeFile(file, `# Written by npm start; changes are lost.\n${stringify(config)}`, { mode: 0o600 });
  return file;
}
