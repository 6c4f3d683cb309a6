import { chmod, mkdir, rm } from 'node:fs/promises';
import { createServer, connect, type Server, type Socket } from 'node:net';
import path from 'node:path';
import type { Config } from '../../config/config.ts';
import { HatifError, errorCode, errorMessage } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { espeakRate } from './espeak.ts';
import { Ears } from './recogniser.ts';
import { Mouth } from './synthesiser.ts';
import {
  Decoder,
  bytesOf,
  encode,
  requestSchema,
  samplesOf,
  type Capabilities,
  type Answer,
  type Request,
} from './protocol.ts';
import { Reloaded } from './reloaded.ts';

/** The local speech process: one copy of every model, for all jobs. */
export interface SpeechServer {
  close(): Promise<void>;
}

/**
 * Listens on the configured socket. Models load in the background; requests wait for them. Throws
 * `HatifError` (`speech_running`) when another process already serves the socket.
 */
export async function startSpeechServer(config: Config['speech'], logger: Logger): Promise<SpeechServer> {
  await makeRoom(config.socket);
  const engines = new Engines(config.modelsDir, logger);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    serve(socket, engines, logger);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.socket, resolve);
  });
  await chmod(config.socket, 0o600);
  void engines.abilities().then(({ lacks }) => {
    for (const lack of lacks) logger.warn(lack, 'local speech incomplete');
  });
  return { close: () => closeAll(server, sockets) };
}

async function closeAll(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  for (const socket of sockets) socket.destroy();
  await closed;
}

/** Removes the socket of a process that died, and refuses to take that of one that lives. */
async function makeRoom(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const lives = await new Promise<boolean>((resolve) => {
    const probe = connect(file);
    probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
    probe.once('connect', () => probe.destroy());
  });
  if (lives)
    throw new HatifError('speech_running', 'Another speech process already serves this installation.');
  await rm(file, { force: true });
}

/** What is loaded, and what could not be. */
class Engines {
  readonly #mouth: Promise<Mouth | HatifError>;
  readonly #ears: Reloaded<Ears | null>;

  constructor(modelsDir: string, logger: Logger) {
    this.#mouth = Mouth.load(logger).catch(asMissing);
    this.#ears = new Reloaded(modelsDir, () => Ears.load(modelsDir));
  }

  async mouth(): Promise<Mouth> {
    const mouth = await this.#mouth;
    if (mouth instanceof HatifError) throw mouth;
    return mouth;
  }

  async ears(): Promise<Ears> {
    const ears = await this.#ears.get();
    if (ears === null) throw noRecogniser();
    return ears;
  }

  async abilities(): Promise<Capabilities> {
    const mouth = await this.#mouth;
    const ears = await this.#ears.get().catch(asMissing);
    const lacks = [mouth, ears ?? noRecogniser()].filter((part) => part instanceof HatifError);
    if (mouth instanceof Mouth && !mouth.diacritises) {
      lacks.push(
        new HatifError(
          'onnxruntime_missing',
          'Arabic made at run time is read without proper vowels: the package onnxruntime-web is not installed. Install it with: npm install --include=optional',
        ),
      );
    }
    const heard = ears instanceof Ears ? ears : null;
    return {
      hears: heard?.hears ?? 'nobody',
      recogniser: heard?.id ?? null,
      speaks: mouth instanceof Mouth,
      sampleRate: espeakRate,
      voice:
        mouth instanceof Mouth && mouth.diacritises
          ? 'espeak-ng 0.3.5, 150, tashkeel'
          : 'espeak-ng 0.3.5, 150',
      lacks: lacks.map(({ code, message }) => ({ code, message })),
    };
  }
}

function asMissing(error: unknown): HatifError {
  return error instanceof HatifError
    ? error
    : new HatifError('speech_engine', `A speech engine does not start: ${errorMessage(error)}`, {
        cause: error,
      });
}

function noRecogniser(): HatifError {
  return new HatifError(
    'recogniser_missing',
    'No recogniser is installed, so callers can only type. See: npm run hatif -- models list',
  );
}

/** Serves one job until it leaves. */
function serve(socket: Socket, engines: Engines, logger: Logger): void {
  const decoder = new Decoder(requestSchema);
  const underWay = new Map<number, AbortController>();
  const run = async (request: Exclude<Request, { op: 'cancel' }>, body: Buffer): Promise<void> => {
    const given = new AbortController();
    underWay.set(request.id, given);
    try {
      for await (const { answer, samples } of answers(request, body, engines, given.signal)) {
        if (given.signal.aborted) break;
        socket.write(encode(answer, samples && bytesOf(samples)));
      }
    } catch (error) {
      if (given.signal.aborted) return;
      const about = { code: errorCode(error), message: errorMessage(error) };
      logger.warn({ op: request.op, code: about.code, error: about.message }, 'speech request failed');
      socket.write(encode({ type: 'error', id: request.id, ...about }));
    } finally {
      underWay.delete(request.id);
    }
  };
  socket.on('error', (error) => logger.debug({ error: error.message }, 'job connection failed'));
  socket.once('close', () => {
    for (const given of underWay.values()) given.abort();
  });
  socket.on('data', (chunk: Buffer) => {
    try {
      for (const { head, body } of decoder.push(chunk)) {
        if (head.op === 'cancel') underWay.get(head.id)?.abort();
        else void run(head, body);
      }
    } catch (error) {
      logger.error({ error: errorMessage(error) }, 'job message refused');
      socket.destroy();
    }
  });
}

/** The answers to one request, in order. */
async function* answers(
  request: Exclude<Request, { op: 'cancel' }>,
  body: Buffer,
  engines: Engines,
  signal: AbortSignal,
): AsyncGenerator<{ answer: Answer; samples?: Int16Array }> {
  const { id } = request;
  switch (request.op) {
    case 'hello':
      yield { answer: { type: 'abilities', id, abilities: await engines.abilities() } };
      return;
    case 'recognise': {
      const ears = await engines.ears();
      yield {
        answer: {
          type: 'heard',
          id,
          heard: await ears.hear({ ...request, samples: samplesOf(body), signal }),
        },
      };
      return;
    }
    case 'speak': {
      const mouth = await engines.mouth();
      for await (const samples of mouth.speak(request.text, request.language)) {
        yield { answer: { type: 'audio', id }, samples };
      }
      yield { answer: { type: 'end', id } };
    }
  }
}
