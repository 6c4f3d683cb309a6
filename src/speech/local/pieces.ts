/** Whisper hears thirty seconds at once, and what stands behind them is lost. */
const longestSeconds = 28;
/** How far before that a pause is looked for. */
const searchSeconds = 6;
const windowSeconds = 0.1;

/** Cuts an utterance into pieces that Whisper can hear, at the quietest moment near their end. */
export function pieces(samples: Int16Array, sampleRate: number): Int16Array[] {
  const longest = longestSeconds * sampleRate;
  const found: Int16Array[] = [];
  let rest = samples;
  while (rest.length > longest) {
    const cut = quietest(rest, longest - searchSeconds * sampleRate, longest, windowSeconds * sampleRate);
    found.push(rest.subarray(0, cut));
    rest = rest.subarray(cut);
  }
  found.push(rest);
  return found;
}

/** The middle of the quietest window between two places. */
function quietest(samples: Int16Array, from: number, to: number, window: number): number {
  let best = to;
  let least = Number.POSITIVE_INFINITY;
  for (let at = from; at + window <= to; at += window) {
    let loudness = 0;
    for (const sample of samples.subarray(at, at + window)) loudness += Math.abs(sample);
    if (loudness < least) {
      least = loudness;
      best = at + window / 2;
    }
  }
  return Math.round(best);
}
