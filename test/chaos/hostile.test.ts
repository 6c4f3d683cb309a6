import { expect, it } from 'vitest';
import { percentile } from '../bench/measure.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { hostileInWords, runAmongHostile } from './among-hostile.ts';

/** On a machine that does other things besides, this much later is no sign of anything, in milliseconds. */
const unfeltMs = 1_500;

describeNeeding(
  ['livekit-server'],
  'a centre that some flood, ring without coming and type to without end',
  () => {
    // Only Linux has all of 127.0.0.0/8 for callers to come from.
    it.runIf(process.platform === 'linux')(
      'serves everybody else as before, and turns those away',
      async () => {
        const calls = 2;
        const report = await runAmongHostile({ seed: 3, calls, together: calls });
        const { served, answered, broken, peaceMs, hostileMs } = report;
        expect(broken, hostileInWords(report)).toEqual([]);
        expect(served, hostileInWords(report)).toEqual({ peace: calls, hostile: calls });
        const [peace, hostile] = [percentile(peaceMs, 0.95), percentile(hostileMs, 0.95)];
        expect(hostile, hostileInWords(report)).toBeLessThan(Math.max(1.5 * peace, peace + unfeltMs));
        const turnedAway = Object.keys(answered).filter((told) => told.includes('429'));
        expect(turnedAway.map((told) => told.split(' ')[0])).toEqual(
          expect.arrayContaining(['flood', 'ring']),
        );
      },
      240_000,
    );
  },
);
