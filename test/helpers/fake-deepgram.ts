import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

/** What a fake recogniser says it heard; `language` null leaves it unsaid, as Deepgram does in mixed turns. */
export interface FakeTranscript {
  text: string;
  language: 'ar' | 'en' | null;
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
  readonly #server: WebSocketServer;
  readonly #transcribe: FakeDeepgramOptions['transcribe'];

  private constructor(server: WebSocketServer, { transcribe }: FakeDeepgramOptions) {
    this.#server = server;
    this.#transcribe = transcribe;
    server.on('connection', (socket, request) => {
      const url = new URL(request.url ?? '/', 'ws://fake');
      this.connections.push({
        parameters: url.searchParams,
        authorization: request.headers.authorization ?? '',
      });
      this.#serve(socket, Number(url.searchParams.get('sample_rate') ?? 16_000));
    });
  }

  static async start(options: FakeDeepgramOptions): Promise<FakeDeepgram> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await new Promise<void>((resolve, reject) => {
      server.once('listening', resolve);
      server.once('error', reject);
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
    for (const socket of this.#server.clients) socket.terminate();
  }

  async close(): Promise<void> {
    this.drop();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  #serve(socket: WebSocket, rate: number): void {
    const send = (message: object): void => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    };
    const utterance = new Utterance(rate, {
      started: () => send({ type: 'SpeechStarted', channel: [0], timestamp: 0 }),
      ended: (samples) => send(result(this.#transcribe(samples, rate), samples.length / rate)),
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
}

/** A `Results` message as Deepgram's multilingual model writes it. */
function result(heard: FakeTranscript | null, seconds: number): object {
  const text = heard?.text ?? '';
  const words = text.split(/\s+/).filter(Boolean);
  return {
    type: 'Results',
    channel_index: [0, 1],
    start: 0,
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
            start: (at / words.length) * seconds,
            end: ((at + 1) / words.length) * seconds,
            confidence: 0.98,
            ...(heard?.language ? { language: heard.language } : {}),
          })),
        },
      ],
    },
  };
}

/** Cuts a stream of samples into utterances by loudness. */
class Utterance {
  readonly #window: number;
  readonly #endpoint: number;
  readonly #on: { started: () => void; ended: (samples: Int16Array) => void };
  #samples: number[] = [];
  #speech: number[] = [];
  #quiet = 0;

  constructor(rate: number, on: { started: () => void; ended: (samples: Int16Array) => void }) {
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
    if (this.#speech.length > 0) this.#on.ended(Int16Array.from(this.#speech));
    this.#speech = [];
    this.#quiet = 0;
  }

  #hear(window: number[]): void {
    const power = window.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / window.length;
    const loud = Math.sqrt(power) > speechLoudness;
    if (!loud && this.#speech.length === 0) return;
    if (this.#speech.length === 0) this.#on.started();
    this.#speech.push(...window);
    this.#quiet = loud ? 0 : this.#quiet + window.length;
    if (this.#quiet >= this.#endpoint) this.finish();
  }
}
