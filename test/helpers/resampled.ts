import { AudioFrame, AudioResampler } from '@livekit/rtc-node';
import { joined, type Clip } from './clip.ts';

/** The clip at another rate. */
export function resampled(clip: Clip, rate: number): Clip {
  const resampler = new AudioResampler(clip.rate, rate, 1);
  const frame = new AudioFrame(clip.samples, clip.rate, 1, clip.samples.length);
  const frames = [...resampler.push(frame), ...resampler.flush()];
  resampler.close();
  return joined(
    frames.map(({ data }) => ({ rate, samples: data.slice() })),
    rate,
  );
}
