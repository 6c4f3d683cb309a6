import { speak, type SpeakOptions } from '../../helpers/espeak-caller.ts';
import type { Clip } from '../../helpers/clip.ts';
import type { RtcCaller } from '../../helpers/rtc-caller.ts';

/** Louder than this, in a window of 10 ms, somebody speaks. */
const loud = 0.01 * 32_768;

/** A turn as the caller heard it, in milliseconds; the parts follow each other and sum up to `all`. */
export interface HeardTurn {
  /** End of speech at the microphone → first sound of the answer at the ear. */
  all: number;
  /** … → the caller's words are on their screen: media, voice activity, recognition. */
  recognised: number;
  /** … → the answer is on their screen: the wait for the end of the turn, the decision, its effects. */
  decided: number;
  /** … → the answer sounds: voice, media. */
  voiced: number;
}

/** Says a sentence, once the agent is quiet, and measures the answer. */
export async function timedTurn(
  caller: RtcCaller,
  text: string,
  voice: SpeakOptions = {},
): Promise<HeardTurn> {
  const { log, ear } = caller;
  const clip = await speak(text, voice);
  const tailMs = quietTailMs(clip);
  await log.until('the agent to be quiet', () => !ear.hears);
  const own = caller.room.localParticipant?.identity;
  const mine = (): number => log.lines.filter(({ speaker, final }) => speaker === own && final).length;
  const [heardBefore, saidBefore] = [mine(), log.said.length];
  const recognised = log.until('the caller’s words', () => mine() > heardBefore && performance.now());
  const decided = log.until('the answer', () => log.said.length > saidBefore && performance.now());
  const voiced = decided.then(async () =>
    log.until('the answer’s sound', () => ear.hears && performance.now()),
  );
  const all = Promise.all([recognised, decided, voiced]);
  all.catch(() => undefined); // whoever speaks is told below
  await caller.sayNow(text, voice);
  const ended = performance.now() + caller.queuedMs - tailMs;
  const [recognisedAt, decidedAt, voicedAt] = await all;
  return {
    all: voicedAt - ended,
    recognised: recognisedAt - ended,
    decided: decidedAt - recognisedAt,
    voiced: voicedAt - decidedAt,
  };
}

/** Milliseconds after the last speech of a clip. */
function quietTailMs({ samples, rate }: Clip): number {
  const window = rate / 100;
  for (let at = samples.length - window; at > 0; at -= window) {
    let energy = 0;
    for (const sample of samples.subarray(at, at + window)) energy += sample ** 2;
    if (Math.sqrt(energy / window) > loud) return ((samples.length - at - window) / rate) * 1000;
  }
  return 0;
}
