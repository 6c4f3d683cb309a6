import { randomBytes, randomInt } from 'node:crypto';
import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import { offerSound } from '../../src/integrations/sip/message.ts';
import { udpFor } from '../../src/integrations/sip/udp.ts';
import type { Clip } from './clip.ts';
import { resampled } from './resampled.ts';

const host = '127.0.0.1';
const rate = 8_000;
const frameMs = 20;
const frameSamples = rate / 50;

/** What a telephone of a carrier's does when it is called: it is answered, or the carrier gives a SIP status; or it rings on. */
export type Answer = 'picks_up' | 'rings' | { status: number; reason: string };

/** A carrier's end of a trunk, with real telephones behind it (SIP over UDP, G.711 µ-law), on the loopback address. */
export class Carrier implements AsyncDisposable {
  readonly #socket: Socket;
  readonly #answers = new Map<string, Answer>();
  /** Calls that have come, in their order. */
  readonly calls: CarriedCall[] = [];

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('message', (message, from) => void this.#take(message.toString('utf8'), from));
  }

  static async open(): Promise<Carrier> {
    const socket = udpFor(host);
    socket.bind(0, host);
    await once(socket, 'listening');
    return new Carrier(socket);
  }

  /** host:port where calls are sent. */
  get address(): string {
    return `${host}:${this.#socket.address().port}`;
  }

  /** From now on a number does this when it is called. */
  expect(number: string, answer: Answer): void {
    this.#answers.set(number, answer);
  }

  callsTo(number: string): CarriedCall[] {
    return this.calls.filter((call) => call.number === number);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const call of this.calls) call.close();
    this.#socket.close();
    await once(this.#socket, 'close');
  }

  async #take(message: string, from: { address: string; port: number }): Promise<void> {
    const request = parseRequest(message);
    if (!request) return;
    const send = (response: string): void => this.#socket.send(response, from.port, from.address);
    const call = this.calls.find(({ id }) => id === request.id);
    switch (request.method) {
      case 'INVITE':
        if (!call) await this.#ring(request, send);
        return;
      case 'CANCEL':
        send(responseTo(request, 200, 'OK'));
        if (call) send(responseTo(call.request, 487, 'Request Terminated', call.tag));
        call?.end();
        return;
      case 'BYE':
        send(responseTo(request, 200, 'OK'));
        call?.end();
        return;
      default:
    }
  }

  async #ring(request: SipRequest, send: (response: string) => void): Promise<void> {
    const call = new CarriedCall(request);
    this.calls.push(call);
    const answer = this.#answers.get(call.number) ?? { status: 404, reason: 'Not Found' };
    if (typeof answer === 'object') {
      call.end();
      send(responseTo(request, answer.status, answer.reason, call.tag));
      return;
    }
    send(responseTo(request, 180, 'Ringing', call.tag));
    if (answer === 'rings') return;
    const port = await call.pickUp();
    const { port: own } = this.#socket.address();
    const contact = `Contact: <sip:${call.number}@${host}:${own}>`;
    const body = offerSound({ owner: 'phone', host, port });
    send(responseTo(request, 200, 'OK', call.tag, [contact, 'Content-Type: application/sdp'], body));
  }
}

/** A call that came to a telephone. It sends nothing before it is spoken into, as one does in which nobody speaks. */
export class CarriedCall {
  readonly request: SipRequest;
  readonly id: string;
  readonly number: string;
  /** The number that is shown. */
  readonly from: string;
  readonly tag = randomBytes(6).toString('hex');
  readonly #over = Promise.withResolvers<void>();
  readonly #packets = new Map<number, Buffer>();
  #sound: Socket | null = null;
  #speaking: NodeJS.Timeout | undefined;
  #said: Int16Array = new Int16Array(0);
  #sequence = randomInt(2 ** 15);
  #sent = 0;

  constructor(request: SipRequest) {
    this.request = request;
    this.id = request.id;
    this.number = decodeURIComponent(/^sips?:([^@;]+)/.exec(request.uri)?.[1] ?? '');
    this.from = decodeURIComponent(/sips?:([^@;>]+)/.exec(request.header('from') ?? '')?.[1] ?? '');
  }

  /** Resolves when it is over, whoever ended it. */
  get over(): Promise<void> {
    return this.#over.promise;
  }

  /** Everything heard so far, at 16 kHz. */
  heard(): Clip {
    const inOrder = [...this.#packets].toSorted(([one], [other]) => one - other);
    const bytes = Buffer.concat(inOrder.map(([, payload]) => payload));
    return resampled({ rate, samples: Int16Array.from(bytes, decoded) }, 16_000);
  }

  /** The telephone is picked up; resolves with the port at which it hears. */
  async pickUp(): Promise<number> {
    const socket = udpFor(host);
    socket.on('message', (packet) => {
      if (packet.length > 12 && (packet.readUInt8(1) & 0x7f) === 0)
        this.#packets.set(packet.readUInt16BE(2), Buffer.from(packet.subarray(12)));
    });
    socket.bind(0, host);
    await once(socket, 'listening');
    this.#sound = socket;
    return socket.address().port;
  }

  /** Something is said into it, at 8 kHz; from then on it sends sound, silence too, until it is over. */
  say({ samples }: Clip): void {
    this.#said = samples;
    const [, to] = /^c=IN IP4 (\S+)/m.exec(this.request.body) ?? [];
    const [, port] = /^m=audio (\d+)/m.exec(this.request.body) ?? [];
    this.#speaking ??= setInterval(() => {
      const frame = this.#said.subarray(0, frameSamples);
      this.#said = this.#said.subarray(frameSamples);
      const packet = Buffer.alloc(12 + frameSamples, encoded(0));
      packet.writeUInt16BE(0x8000, 0);
      packet.writeUInt16BE((this.#sequence += 1) & 0xffff, 2);
      packet.writeUInt32BE((this.#sent += frameSamples) >>> 0, 4);
      packet.writeUInt32BE(0x1f2e3d4c, 8);
      for (const [index, sample] of frame.entries()) packet.writeUInt8(encoded(sample), 12 + index);
      this.#sound?.send(packet, Number(port), to);
    }, frameMs);
  }

  end(): void {
    this.close();
    this.#over.resolve();
  }

  close(): void {
    clearInterval(this.#speaking);
    this.#sound?.close();
    this.#sound = null;
  }
}

/** A request as a telephone reads it. */
interface SipRequest {
  method: string;
  uri: string;
  id: string;
  body: string;
  /** The lines of headers that an answer repeats. */
  repeated: readonly string[];
  header: (name: string) => string | undefined;
}

function parseRequest(text: string): SipRequest | undefined {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const [, method, uri] = /^([A-Z]+) (\S+) SIP\/2\.0$/.exec(first) ?? [];
  if (method === undefined || uri === undefined) return undefined;
  const of = (name: string): string[] => lines.filter((line) => line.toLowerCase().startsWith(`${name}:`));
  const header = (name: string): string | undefined =>
    of(name)[0]
      ?.slice(name.length + 1)
      .trim();
  const repeated = ['via', 'record-route', 'from', 'to', 'call-id', 'cseq'].flatMap(of);
  return { method, uri, id: header('call-id') ?? '', body: rest.join('\r\n\r\n'), repeated, header };
}

function responseTo(
  { repeated }: SipRequest,
  status: number,
  reason: string,
  tag?: string,
  more: readonly string[] = [],
  body = '',
): string {
  const lines = repeated.map((line) =>
    tag !== undefined && /^to:/i.test(line) && !line.includes(';tag=') ? `${line};tag=${tag}` : line,
  );
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  return [`SIP/2.0 ${status} ${reason}`, ...lines, ...more, length, '', body].join('\r\n');
}

const bias = 0x84;

/** A sample of µ-law, as G.711 decodes it. */
function decoded(byte: number): number {
  const inverted = ~byte & 0xff;
  const magnitude = (((inverted & 0x0f) << 3) + bias) << ((inverted >> 4) & 7);
  return inverted & 0x80 ? bias - magnitude : magnitude - bias;
}

function encoded(sample: number): number {
  const magnitude = Math.min(Math.abs(sample), 32_635) + bias;
  const exponent = Math.max(0, 31 - Math.clz32(magnitude) - 7);
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | mantissa) & 0xff;
}
