import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk';
import { freePort } from '../../../src/launch/free-port.ts';
import { eventually } from '../../helpers/eventually.ts';

const apiKey = 'page-tests';

/** The LiveKit server to test with: `HATIF_LIVEKIT`, else the one that `npm start` obtained; null without one. */
export function findLivekit(): string | null {
  const obtained = path.resolve(import.meta.dirname, '../../../.data/bin/livekit-server');
  const named = process.env['HATIF_LIVEKIT'] ?? obtained;
  return existsSync(named) ? named : null;
}

/** A LiveKit server on this machine's loopback. */
export class LivekitServer {
  readonly url: string;
  readonly rooms: RoomServiceClient;
  readonly #binary: string;
  readonly #secret: string;
  readonly #ports: readonly [number, number, number];
  #process: ChildProcess | null = null;

  private constructor(binary: string, ports: readonly [number, number, number]) {
    this.#binary = binary;
    this.#secret = randomBytes(24).toString('hex');
    this.#ports = ports;
    this.url = `ws://127.0.0.1:${ports[0]}`;
    this.rooms = new RoomServiceClient(this.url.replace('ws:', 'http:'), apiKey, this.#secret);
  }

  static async start(binary: string): Promise<LivekitServer> {
    const server = new LivekitServer(binary, [await freePort(), await freePort(), await freePort()]);
    await server.resume();
    return server;
  }

  /** Starts the server again on the same ports, knowing nothing of earlier rooms. */
  async resume(): Promise<void> {
    const [port, tcpPort, udpPort] = this.#ports;
    const config = {
      port,
      bind_addresses: ['127.0.0.1'],
      rtc: {
        tcp_port: tcpPort,
        udp_port: udpPort,
        use_external_ip: false,
        node_ip: '127.0.0.1',
        enable_loopback_candidate: true,
      },
      keys: { [apiKey]: this.#secret },
      logging: { level: 'error' },
    };
    this.#process = spawn(this.#binary, ['--config-body', JSON.stringify(config)], { stdio: 'ignore' });
    await eventually('the LiveKit server', () => this.rooms.listRooms().catch(() => undefined));
  }

  /** Ends the server without a word to its clients, as a crash would. */
  async kill(): Promise<void> {
    const running = this.#process;
    this.#process = null;
    if (!running || running.exitCode !== null) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
  }

  /** What a worker of this server needs to know. */
  get keys(): { apiKey: string; apiSecret: string } {
    return { apiKey, apiSecret: this.#secret };
  }

  /** A token for one room. */
  async token(room: string, identity: string, kind: 'standard' | 'agent' = 'standard'): Promise<string> {
    const token = new AccessToken(apiKey, this.#secret, { identity, ttl: '5m' });
    token.kind = kind;
    token.addGrant({ roomJoin: true, room, canUpdateOwnMetadata: true, agent: kind === 'agent' });
    return token.toJwt();
  }
}
