import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import { randomInt } from 'node:crypto';
import { udpFor } from './udp.ts';

const frameMs = 20;
/** 20 ms at 8 kHz, a byte each. */
const frameBytes = 160;
/** Silence in µ-law. */
const silence = 0xff;
/** Above this a sample is sound: noise on a line stays below. */
const audible = 500;

/** The sound of a call in G.711 µ-law: silence is sent, and what comes is listened to. */
export class SoundOfCall implements Disposable {
  readonly #socket: Socket;
  #timer: NodeJS.Timeout | undefined;
  #heard = Promise.withResolvers<'sound'>();
  /** Packets that came. */
  packets = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('message', (packet) => this.#take(packet));
    socket.on('error', () => undefined); // nobody listens there yet
  }

  static async open(host: string): Promise<SoundOfCall> {
    const socket = udpFor(host);
    socket.bind(0, host);
    await once(socket, 'listening');
    return new SoundOfCall(socket);
  }

  get port(): number {
    return this.#socket.address().port;
  }

  /** Sends silence there from now on. */
  send(host: string, port: number): void {
    const ssrc = randomInt(2 ** 32 - 1);
    let sequence = randomInt(2 ** 15);
    this.#timer ??= setInterval(() => {
      const packet = Buffer.alloc(12 + frameBytes, silence);
      packet.writeUInt16BE(0x8000, 0);
      packet.writeUInt16BE((sequence += 1) & 0xffff, 2);
      packet.writeUInt32BE((sequence * frameBytes) >>> 0, 4);
      packet.writeUInt32BE(ssrc, 8);
      this.#socket.send(packet, port, host);
    }, frameMs);
  }

  /** Resolves as soon as something can be heard, or with null after `ms`. */
  async heard(ms: number): Promise<'sound' | null> {
    const { promise, resolve } = Promise.withResolvers<null>();
    const timer = setTimeout(() => resolve(null), ms);
    return Promise.race([this.#heard.promise, promise]).finally(() => clearTimeout(timer));
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    this.#socket.close();
  }

  #take(packet: Buffer): void {
    if (packet.length <= 12 || (packet.readUInt8(1) & 0x7f) !== 0) return;
    this.packets += 1;
    if (packet.subarray(12).some((byte) => Math.abs(decoded(byte)) > audible)) this.#heard.resolve('sound');
  }
}

/** A sample of µ-law, as G.711 decodes it. */
function decoded(byte: number): number {
  const inverted = ~byte & 0xff;
  const magnitude = (((inverted & 0x0f) << 3) + 0x84) << ((inverted >> 4) & 7);
  return inverted & 0x80 ? 0x84 - magnitude : magnitude - 0x84;
}
