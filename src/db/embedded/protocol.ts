/** The PostgreSQL wire protocol, version 3: as much of it as a broker between clients and one backend needs. */

/** One message of a client: its type, and all of its bytes. */
export interface Frame {
  type: string;
  bytes: Buffer;
}

const headerBytes = 5;
const longestFrame = 256 * 1024 * 1024;
const cancelRequest = 80_877_102;
const sslRequest = 80_877_103;
const gssRequest = 80_877_104;

/** Cuts what a client sends into messages. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #length = 0;

  push(data: Buffer): void {
    this.#chunks.push(data);
    this.#length += data.length;
  }

  /** What an unstarted client asks for, or null when it has not been received whole. */
  startup(): 'start' | 'encryption' | 'cancel' | null {
    const head = this.#peek(8);
    if (!head) return null;
    const code = head.readInt32BE(4);
    if (!this.#take(head.readInt32BE(0))) return null;
    if (code === cancelRequest) return 'cancel';
    return code === sslRequest || code === gssRequest ? 'encryption' : 'start';
  }

  /** The next whole message, or null. Throws on a length that no client of ours sends. */
  next(): Frame | null {
    const head = this.#peek(headerBytes);
    if (!head) return null;
    const bytes = this.#take(1 + head.readInt32BE(1));
    return bytes && { type: String.fromCharCode(head.readUInt8(0)), bytes };
  }

  #peek(length: number): Buffer | null {
    return this.#length < length ? null : this.#joined(length);
  }

  #take(length: number): Buffer | null {
    if (length < headerBytes || length > longestFrame) throw new Error(`a message of ${length} bytes`);
    if (this.#length < length) return null;
    const all = this.#joined(length);
    this.#chunks[0] = all.subarray(length);
    this.#length -= length;
    return all.subarray(0, length);
  }

  /** The first chunk, joined with as many as hold `length` bytes. */
  #joined(length: number): Buffer {
    const first = this.#chunks[0];
    if (first && first.length >= length) return first;
    const all = Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }
}

/** A message of the given type; strings are written with their closing zero. */
export function message(type: string, ...parts: (string | Buffer)[]): Buffer {
  const body = parts.map((part) => (typeof part === 'string' ? Buffer.from(`${part}\0`) : part));
  const head = Buffer.alloc(headerBytes);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(
    body.reduce((sum, part) => sum + part.length, 4),
    1,
  );
  return Buffer.concat([head, ...body]);
}

export const sync = message('S');

export const query = (sql: string) => message('Q', sql);

/** `Close` of a prepared statement. */
export const closeStatement = (name: string) => message('C', Buffer.from('S'), name);

/** What greets a client that may go on at once: authenticated, parameters, key, ready. */
export function welcome(parameters: ReadonlyMap<string, string>, backendId: number): Buffer {
  const settings = [...parameters].map(([name, value]) => message('S', name, value));
  const key = Buffer.alloc(8);
  key.writeInt32BE(backendId);
  return Buffer.concat([
    message('R', Buffer.alloc(4)),
    ...settings,
    message('K', key),
    message('Z', Buffer.from('I')),
  ]);
}

/** An error after which the server hangs up. */
export function fatal(state: string, text: string): Buffer {
  return message('E', Buffer.from(`SFATAL\0VFATAL\0C${state}\0M${text}\0\0`));
}

/** The string that starts at `offset`, and where the next field starts. */
export function readString(bytes: Buffer, offset: number): [text: string, next: number] {
  const end = bytes.indexOf(0, offset);
  return [bytes.toString('utf8', offset, end), end + 1];
}

/** What a backend answered: the bytes for the client, the notifications taken out of them, its last state. */
export interface Reply {
  parts: Buffer[];
  notifications: { channel: string; bytes: Buffer }[];
  /** `I` idle, `T` in a transaction, `E` in a failed one; null when the backend waits for more. */
  status: string | null;
}

/** Takes the notifications out of what the backend sent: they are for those who listen, not for who asked. */
export function readReply(bytes: Buffer): Reply {
  const reply: Reply = { parts: [], notifications: [], status: null };
  let kept = 0;
  for (let offset = 0, end = 0; offset + headerBytes <= bytes.length; offset = end) {
    const type = bytes[offset];
    end = offset + 1 + bytes.readInt32BE(offset + 1);
    if (type === 0x5a) reply.status = String.fromCharCode(bytes.readUInt8(offset + 5));
    if (type !== 0x41) continue;
    if (offset > kept) reply.parts.push(bytes.subarray(kept, offset));
    kept = end;
    const notification = bytes.subarray(offset, end);
    reply.notifications.push({ channel: readString(notification, 9)[0], bytes: notification });
  }
  if (kept < bytes.length) reply.parts.push(bytes.subarray(kept));
  return reply;
}
