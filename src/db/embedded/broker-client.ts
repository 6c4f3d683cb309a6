import type { Socket } from 'node:net';
import {
  closeStatement,
  FrameReader,
  message,
  query,
  readString,
  sync,
  welcome,
  type Frame,
} from './protocol.ts';

export interface ClientEvents {
  /** There is something to run, or the client is gone: it wants the backend. */
  wants(client: BrokerClient): void;
  parameters: ReadonlyMap<string, string>;
}

const listening = /^\s*(un)?listen\s+("(?:[^"]|"")+"|[\w$]+|\*)/i;
const copyingIn = /^\s*copy\b[\s\S]*\bfrom\s+stdin\b/i;
const refusedCopy = `do $$ begin raise exception 'COPY FROM STDIN is not supported by the embedded database'
  using errcode = 'feature_not_supported'; end $$`;

/**
 * One connection to the broker: reads its messages, gives its statements and portals names of its own, and
 * knows on which channels it listens.
 */
export class BrokerClient {
  readonly id: number;
  readonly channels = new Set<string>();
  /** Names, as the backend knows them, of the statements it prepared and has not closed. */
  readonly statements = new Set<string>();
  /** True while it stands in the line for the backend. */
  queued = false;
  gone = false;
  #started = false;
  #inbox: (Frame & { unlistens: boolean })[] = [];
  #wake: (() => void) | null = null;
  readonly #reader = new FrameReader();
  readonly #socket: Socket;
  readonly #events: ClientEvents;

  constructor(id: number, socket: Socket, events: ClientEvents) {
    this.id = id;
    this.#socket = socket;
    this.#events = events;
    socket.on('data', (data) => this.#receive(data));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#leave());
  }

  get hasInput(): boolean {
    return this.#inbox.length > 0;
  }

  /** Resolves with true when there is input, with false when the client is gone or said nothing for so long. */
  async input(timeoutMs: number): Promise<boolean> {
    if (this.hasInput || this.gone) return this.hasInput;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
    return this.hasInput;
  }

  /**
   * Everything up to where the backend answers "ready", or all there is; `whole` says which. `unlistens` when
   * an UNLISTEN is in it, which the backend takes for everybody.
   */
  takeBatch(): { bytes: Buffer; whole: boolean; unlistens: boolean } {
    const end = this.#inbox.findIndex(({ type }) => type === 'S' || type === 'Q');
    const frames = this.#inbox.splice(0, end < 0 ? this.#inbox.length : end + 1);
    return {
      bytes: Buffer.concat(frames.map(({ bytes }) => bytes)),
      whole: end >= 0,
      unlistens: frames.some(({ unlistens }) => unlistens),
    };
  }

  send(bytes: Buffer): void {
    if (this.#socket.writable) this.#socket.write(bytes);
  }

  /** Says why, and hangs up. */
  expel(reason: Buffer): void {
    this.#socket.end(reason);
    this.#socket.destroySoon();
    this.#leave();
  }

  #receive(data: Buffer): void {
    if (this.gone) return;
    this.#reader.push(data);
    try {
      if (!this.#started && !this.#start()) return;
      for (let frame = this.#reader.next(); frame; frame = this.#reader.next()) {
        if (frame.type === 'X') return void this.#socket.end();
        this.#inbox.push(this.#rewrite(frame));
      }
    } catch {
      // Not a client that speaks the protocol: there is nothing to tell it.
      this.#socket.destroy();
    }
    if (!this.hasInput) return;
    this.#wake?.();
    this.#events.wants(this);
  }

  #start(): boolean {
    for (let asked = this.#reader.startup(); asked; asked = this.#reader.startup()) {
      if (asked === 'cancel') {
        this.#socket.end();
        return false;
      }
      if (asked === 'encryption') {
        this.send(Buffer.from('N'));
        continue;
      }
      this.#started = true;
      this.send(welcome(this.#events.parameters, this.id));
      return true;
    }
    return false;
  }

  #leave(): void {
    if (this.gone) return;
    this.gone = true;
    this.#inbox = [];
    this.#wake?.();
    this.#events.wants(this);
  }

  #own(name: string): string {
    return name === '' ? '' : `c${this.id}_${name}`;
  }

  #rewrite({ type, bytes }: Frame): Frame & { unlistens: boolean } {
    const as = (rewritten: Buffer, unlistens = false) => ({ type, bytes: rewritten, unlistens });
    switch (type) {
      case 'Q': {
        const [sql] = readString(bytes, 5);
        return as(copyingIn.test(sql) ? query(refusedCopy) : bytes, this.#noteListening(sql));
      }
      case 'P': {
        const [name, afterName] = readString(bytes, 5);
        const [sql, afterSql] = readString(bytes, afterName);
        const own = this.#own(name);
        if (own) this.statements.add(own);
        const parse = copyingIn.test(sql)
          ? message('P', own, refusedCopy, Buffer.alloc(2))
          : message('P', own, sql, bytes.subarray(afterSql));
        return as(parse, this.#noteListening(sql));
      }
      case 'B': {
        const [portal, afterPortal] = readString(bytes, 5);
        const [statement, rest] = readString(bytes, afterPortal);
        return as(message('B', this.#own(portal), this.#own(statement), bytes.subarray(rest)));
      }
      case 'E': {
        const [portal, rest] = readString(bytes, 5);
        return as(message('E', this.#own(portal), bytes.subarray(rest)));
      }
      case 'D':
      case 'C': {
        const own = this.#own(readString(bytes, 6)[0]);
        if (type === 'C') this.statements.delete(own);
        return as(message(type, bytes.subarray(5, 6), own));
      }
      default:
        return as(bytes);
    }
  }

  /** Keeps account of the channels; true for an UNLISTEN. A statement of several commands is not looked into. */
  #noteListening(sql: string): boolean {
    const [, un, name] = listening.exec(sql) ?? [];
    if (name === undefined) return false;
    const channel = name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase();
    if (un === undefined) this.channels.add(channel);
    else if (channel === '*') this.channels.clear();
    else this.channels.delete(channel);
    return un !== undefined;
  }

  /** What makes the backend forget this client's statements. */
  closeStatements(): Buffer {
    return Buffer.concat([...[...this.statements].map(closeStatement), sync]);
  }
}
