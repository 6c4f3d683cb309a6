import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Context } from '../../context.ts';
import { activeSession, followSession, judgeSuggestion, type OwnSession } from '../../domain/assist/index.ts';
import { errorCode, failure, HatifError } from '../../errors.ts';
import { feedbackMessageSchema, ofSessionSchema } from '../../shared/api/realtime.ts';
import { ownerOf } from '../plugins/realtime-access.ts';
import { suggestionsMessage } from '../routes/realtime/present.ts';

/** How much one message of a client may hold, in bytes, and how many of them a minute. */
const longestMessage = 64 * 1024;
const messagesPerMinute = 240;
/** The close codes of a WebSocket: it is over; the server starts anew, come back. */
const over = 1_000;
const restart = 1_012;
/** How long clients have to say goodbye, in milliseconds. */
const goodbyeMs = 500;
const path = /^\/api\/realtime\/ws\/([^/?]+)$/u;

/** Everybody in this process who follows what stands beside a call, as server-sent events or over a WebSocket. */
export class AssistStreams {
  readonly #context: Context;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessage });
  readonly #open = new Set<() => void>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** Tells a reader of events what stands beside a session, until it is over, they leave or the server stops. */
  async serve(sse: FastifyReply['sse'], of: OwnSession, after: string | null): Promise<void> {
    const left = new AbortController();
    const gone = Promise.withResolvers<void>();
    const close = (): void => sse.close();
    this.#open.add(close);
    sse.onClose(() => {
      left.abort();
      gone.resolve();
    });
    sse.sendHeaders();
    // A send to one who reads no more never ends.
    const send = (event: string, id: string, data: object): Promise<void> =>
      Promise.race([sse.send({ id, event, data }), gone.promise]);
    try {
      for await (const told of followSession(this.#context, of, { after, signal: left.signal })) {
        if ('ended' in told) await send('ended', told.cursor, { type: 'ended' });
        else await send('suggestions', told.cursor, suggestionsMessage(told.current));
      }
    } finally {
      this.#open.delete(close);
      sse.close();
    }
  }

  /** Takes WebSockets of sessions; other upgrades are refused. */
  takeUpgrades(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      this.#admit(request).then(
        (of) =>
          this.#sockets.handleUpgrade(request, socket, head, (ws) => {
            void this.#talk(ws, of);
          }),
        (error: unknown) => refuse(socket, error),
      );
    });
  }

  /** Ends every stream: clients come back to another server, or to this one when it is back. */
  async end(): Promise<void> {
    for (const close of this.#open) close();
    const { clients } = this.#sockets;
    if (clients.size === 0) return;
    for (const ws of clients) ws.close(restart, 'restart');
    const closed = Promise.all([...clients].map((ws) => new Promise((resolve) => ws.once('close', resolve))));
    const late = Promise.withResolvers<void>();
    const timer = setTimeout(late.resolve, goodbyeMs);
    await Promise.race([closed, late.promise]);
    clearTimeout(timer);
    for (const ws of clients) ws.terminate();
  }

  async #admit(request: IncomingMessage): Promise<OwnSession> {
    const [, named] = path.exec((request.url ?? '').split('?')[0] ?? '') ?? [];
    if (named === undefined) throw new HatifError('not_found', 'Nothing is served here.', { status: 404 });
    const owner = await ownerOf(this.#context, {
      headers: request.headers,
      ip: request.socket.remoteAddress ?? '',
    });
    const sessionId = ofSessionSchema.safeParse({ session_id: named }).data?.session_id;
    if (sessionId === undefined)
      throw new HatifError('session_unknown', 'There is no such session.', { status: 404 });
    await activeSession(this.#context.db, { sessionId, owner });
    return { sessionId, owner };
  }

  async #talk(ws: WebSocket, of: OwnSession): Promise<void> {
    const left = new AbortController();
    ws.on('close', () => left.abort());
    ws.on('error', () => ws.terminate());
    let counted = { since: Date.now(), messages: 0 };
    ws.on('message', (data: Buffer) => {
      if (Date.now() - counted.since > 60_000) counted = { since: Date.now(), messages: 0 };
      counted.messages += 1;
      if (counted.messages > messagesPerMinute) ws.close(1_008, 'rate_limited');
      else void this.#take(ws, of, data.toString('utf8'));
    });
    try {
      for await (const told of followSession(this.#context, of, { after: null, signal: left.signal }))
        ws.send(JSON.stringify('ended' in told ? { type: 'ended' } : suggestionsMessage(told.current)));
      ws.close(over, 'ended');
    } catch (error) {
      this.#context.logger.warn(failure(error), 'stream broken off');
      ws.close(restart, 'restart');
    }
  }

  async #take(ws: WebSocket, { sessionId, owner }: OwnSession, text: string): Promise<void> {
    try {
      const { suggestion_id: suggestionId, feedback, clicked } = feedbackIn(text);
      await judgeSuggestion(this.#context.db, { suggestionId, owner, sessionId }, { feedback, clicked });
    } catch (error) {
      ws.send(JSON.stringify({ type: 'error', code: errorCode(error) }));
    }
  }
}

function feedbackIn(text: string) {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const parsed = feedbackMessageSchema.safeParse(value);
  if (!parsed.success)
    throw new HatifError('invalid_message', 'Only feedback is taken here.', { status: 422 });
  return parsed.data;
}

/** Answers an upgrade that is refused, as any other request is. */
function refuse(socket: Duplex, error: unknown): void {
  const { status, code } = error instanceof HatifError ? error : { status: 500, code: 'internal' };
  const body = JSON.stringify({ type: `urn:hatif:problem:${code}`, status, code });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
