import { ReadableStream } from 'node:stream/web';
import type { AudioFrame } from '@livekit/rtc-node';
import type { Rendered } from '../../domain/dialogue/index.ts';
import type { Speech } from '../../speech/index.ts';

/** The sound of one answer. */
export interface Sound {
  audio: ReadableStream<AudioFrame>;
  /** Milliseconds of all of it; an even estimate where it was cut off before it had been made. */
  length(): Promise<number>;
}

/**
 * The sound of what is to be said, part by part. Made as fast as it can be, not as fast as it is played: only then is
 * the length known when it is cut off. `onFirst` is told when the first of it has been made.
 */
export function soundOf(speech: Speech, parts: readonly Rendered[], onFirst: () => void): Sound {
  let known = 0;
  let made = 0;
  let wanted = true;
  const audio = new ReadableStream<AudioFrame>({
    async start(controller) {
      for (const part of parts) {
        const utterance = speech.speak(part.voice, part.language);
        for await (const frame of utterance.audio) {
          onFirst();
          if (wanted) controller.enqueue(frame);
        }
        known += await utterance.duration;
        made += 1;
      }
      if (wanted) controller.close();
    },
    cancel() {
      wanted = false;
    },
  });
  const length = (): Promise<number> =>
    Promise.resolve(made === 0 ? Number.POSITIVE_INFINITY : (known / made) * parts.length);
  return { audio, length };
}
