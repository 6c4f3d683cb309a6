import { expect, it } from 'vitest';
import { describeNeeding } from '../helpers/missing.ts';
import { runChaos } from './chaos.ts';
import type { PlannedCall } from './plan.ts';
import { inWords } from './report.ts';

/** Callers in a hurry, so that much happens in little time. */
const hurried = { hurryMs: 200, matter: 'complaint' } as const;
const plan: PlannedCall[] = [
  { ...hurried, language: 'en', strikes: [{ turn: 2, delayMs: 100, blow: 'job killed' }] },
  { ...hurried, language: 'ar', strikes: [{ turn: 3, delayMs: 0, blow: 'database killed' }] },
  { ...hurried, language: 'en', strikes: [{ turn: 4, delayMs: 50, blow: 'server killed' }] },
];

describeNeeding(['livekit-server'], 'a centre that is broken while callers talk to it', () => {
  it('loses and doubles nothing that was acknowledged', async () => {
    const report = await runChaos({ seed: 1, calls: plan.length, plan, together: 3 });
    expect(report.broken, inWords(report)).toEqual([]);
    expect(report.struck.map(({ hit }) => hit)).toEqual([true, true, true]);
    expect(report.outcomes.ticket).toBe(3);
  }, 120_000);
});
