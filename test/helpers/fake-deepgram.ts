import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { FakeFailure } from './fake-failure.ts';

/** What a fake recogniser says it heard; `language` null leaves it unsaid, as Deepgram does in mixed turns. */
export interface FakeTranscript {
  text: string;
  language: 'ar' | 'en' | null;
  /** Further readings, as a server of Deepgram's older models gives them. */
  others?: readonly string[];
}

export interface FakeDeepgramOptions {
  /** Told every utterance, cut out by loudness; null means that nothing was understood. */
  transcribe: (samples: Int16Array, sampleRate: number) => FakeTranscript | null;
}

/** So many milliseconds of quiet end an utterance. */
const endpointMs = 300;
const windowMs = 20;
/** Root mean square, of full scale, above which a window is speech. */
const speechLoudness = 0.01;

/** A local server that speaks Deepgram's streaming protocol (`/v1/listen`), for tests. */
export class FakeDeepgram {
  /** Query parameters and key of every connection, in order. */
  readonly connections: { parameters: URLSearchParams; authorization: string }[] = [];
  /** How everything goes wrong, until it is taken away. */
  broken: FakeFailure | null = null;
  /** Recordings that were sent whole. */
  recordings = 0;
  readonly #server: Server;
  readonly #sockets: WebSocketServer;
  readonly #transcribe: FakeDeepgramOptions['transcribe'];

  private constructor(server: Server, { transcribe }: FakeDeepgramOptions) {
    this.#server = server;
    this.#sockets = new WebSocketServer({ noServer: true });
    this.#transcribe = transcribe;
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
    server.on('request', (request, response) => void this.#recording(request, response));
    this.#sockets.on('connection', (socket, request) => {
      const url = new URL(request.url ?? '/', 'ws://fake');
      this.connections.push({
        parameters: url.searchParams,
        authorization: request.headers.authorization ?? '',
      });
      this.#serve(socket, Number(url.searchParams.get('sample_rate') ?? 16_000));
    });
  }

  static async start(options: FakeDeepgramOptions): Promise<FakeDeepgram> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    return new FakeDeepgram(server, options);
  }

  /** What to set as `DEEPGRAM_URL`. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `ws://127.0.0.1:${port}`;
  }

  /** Breaks every connection without a word, as a network does. */
  drop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  async close(): Promise<void> {
    this.drop();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const status = statusOf(this.broken);
    if (status !== null) socket.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\n\r\n`);
    else {
      this.#sockets.handleUpgrade(request, socket, head, (opened) =>
        this.#sockets.emit('connection', opened, request),
      );
    }
  }

  #serve(socket: WebSocket, rate: number): void {
    const send = (message: object): void => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    };
    const utterance = new Utterance(rate, {
      started: () => {
        if (this.broken === 'drop') socket.terminate();
        else if (this.broken === 'malformed') socket.send('<html>Bad gateway</html>');
        else if (this.broken === null) send({ type: 'SpeechStarted', channel: [0], timestamp: 0 });
      },
      ended: (samples, start) => {
        const heard = this.#transcribe(samples, rate);
        const seconds = samples.length / rate - endpointMs / 1000;
        const whole = result(heard, start, seconds);
        const { broken } = this;
        if (broken === null) send(whole);
        else if (broken === 'half' || broken === 'stall') {
          if (heard) send(result({ ...heard, text: firstHalf(heard.text) }, start, seconds / 2));
          if (broken === 'half') socket.terminate();
        } else if (typeof broken === 'object' && 'afterMs' in broken) {
          setTimeout(() => send(whole), broken.afterMs);
        }
      },
    });
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) {
        utterance.push(new Int16Array(new Uint8Array(data).buffer));
        return;
      }
      const { type } = JSON.parse(data.toString('utf8')) as { type: string };
      if (type === 'Finalize' || type === 'CloseStream') utterance.finish();
      if (type === 'CloseStream') {
        send({ type: 'Metadata', request_id: 'fake', duration: 0, channels: 1 });
        socket.close();
      }
    });
  }

  /** A recording sent whole, as Deepgram's other interface takes it. */
  async #recording(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const wav = Buffer.concat(chunks);
    this.recordings += 1;
    const { broken } = this;
    const status = statusOf(broken);
    if (status !== null) response.writeHead(status).end('refused');
    else if (broken === 'malformed') response.writeHead(200).end('<html>Bad gateway</html>');
    else if (broken === 'drop' || broken === 'half') response.destroy();
    else if (broken === null) {
      const rate = wav.readUInt32LE(24);
      const samples = new Int16Array(new Uint8Array(wav.subarray(44)).buffer);
      const { channel, metadata } = result(this.#transcribe(samples, rate), 0, samples.length / rate);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ metadata, results: { channels: [channel] } }));
    }
  }
}

function statusOf(broken: FakeFailure | null): number | null {
  if (typeof broken === 'number') return broken;
  return typeof broken === 'object' && broken !== null && 'retryAfterSeconds' in broken ? 429 : null;
}

function firstHalf(text: string): string {
  const words = text.split(' ');
  return words.slice(0, Math.ceil(words.length / 2)).join(' ');
}

/** A `Results` message as Deepgram's multilingual model writes it. */
function result(heard: FakeTranscript | null, start: number, seconds: number) {
  const text = heard?.text ?? '';
  const words = text.split(/\s+/).filter(Boolean);
  return {
    type: 'Results',
    channel_index: [0, 1],
    start,
    duration: seconds,
    is_final: true,
    speech_final: true,
    from_finalize: false,
    metadata: {
      request_id: 'fake',
      model_uuid: 'fake',
      model_info: { name: 'fake', version: '1', arch: 'nova-3' },
    },
    channel: {
      alternatives: [
        {
          transcript: text,
          confidence: text === '' ? 0 : 0.98,
          ...(heard?.language ? { languages: [heard.language] } : {}),
          words: words.map((word, at) => ({
            word: word.toLowerCase(),
            punctuated_word: word,
            start: start + (at / words.length) * seconds,
            end: start + ((at + 1) / words.length) * seconds,
            confidence: 0.98,
            ...(heard?.language ? { language: heard.language } : {}),
          })),
        },
        ...(heard?.others ?? []).map((other) => ({ transcript: other, confidence: 0.6, words: [] })),
      ],
    },
  };
}

interface UtteranceListener {
  started: () => void;
  ended: (samples: Int16Array, startSeconds: number) => void;
}

/** Cuts a stream of samples into utterances by loudness. */
class Utterance {
  readonly #window: number;
  readonly #endpoint: number;
  readonly #on: UtteranceListener;
  readonly #rate: number;
  #samples: number[] = [];
  #speech: number[] = [];
  #quiet = 0;
  /** Windows heard so far, and at the beginning of what is being said. */
  #windows = 0;
  #began = 0;

  constructor(rate: number, on: UtteranceListener) {
    this.#rate = rate;
    this.#window = (rate * windowMs) / 1000;
    this.#endpoint = (rate * endpointMs) / 1000;
    this.#on = on;
  }

  push(samples: Int16Array): void {
    this.#samples.push(...samples);
    while (this.#samples.length >= this.#window) this.#hear(this.#samples.splice(0, this.#window));
  }

  /** Ends an utterance that is under way. */
  finish(): void {
    if (this.#speech.length > 0) {
      this.#on.ended(Int16Array.from(this.#speech), (this.#began * this.#window) / this.#rate);
    }
    this.#speech = [];
    this.#quiet = 0;
  }

  #hear(window: number[]): void {
    this.#windows += 1;
    const power = window.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / window.length;
    const loud = Math.sqrt(power) > speechLoudness;
    if (!loud && this.#speech.length === 0) return;
    if (this.#speech.length === 0) {
      this.#began = this.#windows;
      this.#on.started();
    }
    this.#speech.push(...window);
    this.#quiet = loud ? 0 : this.#quiet + window.length;
    if (this.#quiet >= this.#endpoint) this.finish();
  }
}
