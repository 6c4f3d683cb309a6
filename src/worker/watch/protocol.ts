import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { callSourceSchema } from '../../shared/vocabulary.ts';

/** Milliseconds between two beats, in either direction. */
export const beatMs = 400;
/** Whoever has not been heard for this long, while the listener itself was awake, is stuck. */
export const stuckMs = 2_500;

const call = z.object({
  callId: z.uuid(),
  epoch: z.number().int().nonnegative(),
  jobId: z.string(),
  room: z.string(),
  source: callSourceSchema,
});
/** The call that a job serves, as it tells its worker. */
export type ServedCall = z.infer<typeof call>;

/** What a job tells its worker. */
export const fromJobSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), pid: z.number().int(), identity: z.string() }),
  z.object({ type: z.literal('beat') }),
  z.object({ type: z.literal('serving'), call }),
  /** The call is over (null), or was left as it is to another job. */
  z.object({ type: z.literal('left'), call: call.nullable() }),
]);
export type FromJob = z.infer<typeof fromJobSchema>;

/** What a worker tells its jobs. */
export const fromWorkerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), workerId: z.uuid() }),
  z.object({ type: z.literal('beat') }),
  /** Leave the call to another worker's job. */
  z.object({ type: z.literal('hand_over') }),
  /** Nobody is there to go on: say so and end the call. */
  z.object({ type: z.literal('close') }),
]);
export type FromWorker = z.infer<typeof fromWorkerSchema>;

/** Sends one message, one JSON document a line. A socket that is gone says so by its `close`. */
export function send(socket: Socket, message: FromJob | FromWorker): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}

/** Hears the messages of a socket; what is none of `schema` ends the connection. */
export function hear<T>(socket: Socket, schema: z.ZodType<T>, take: (message: T) => void): void {
  createInterface({ input: socket })
    .on('line', (line) => {
      const parsed = schema.safeParse(parseJson(line));
      if (parsed.success) take(parsed.data);
      else socket.destroy();
    })
    .on('error', () => undefined); // the socket's `close` follows
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}
