import type {
  ByteStreamHandler,
  ByteStreamReader,
  Room,
  TextStreamHandler,
  TextStreamReader,
} from '@livekit/rtc-node';

/** A table of handlers that answers for every topic: the SDK only offers handlers for topics known beforehand. */
class AnyTopic<Handler> extends Map<string, Handler> {
  readonly #handler: Handler;

  constructor(handler: Handler) {
    super();
    this.#handler = handler;
  }

  override get(_topic: string): Handler {
    return this.#handler;
  }
}

/**
 * Has every text and byte stream that reaches `room` handled, whatever its topic, so that a test sees
 * all that a client is sent. Replaces the room's own tables of handlers.
 */
export function onEveryTopic(
  room: Room,
  text: (reader: TextStreamReader, from: string) => void,
  bytes: (reader: ByteStreamReader, from: string) => void,
): void {
  const texts = new AnyTopic<TextStreamHandler>((reader, { identity }) => text(reader, identity));
  const byteStreams = new AnyTopic<ByteStreamHandler>((reader, { identity }) => bytes(reader, identity));
  if (!(Reflect.get(room, 'textStreamHandlers') instanceof Map)) {
    throw new TypeError('rtc-node keeps its stream handlers elsewhere now: mend every-topic.ts');
  }
  Reflect.set(room, 'textStreamHandlers', texts);
  Reflect.set(room, 'byteStreamHandlers', byteStreams);
}
