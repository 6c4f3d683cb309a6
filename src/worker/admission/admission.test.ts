import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Admission, type LoadReport } from './admission.ts';

const onTime: LoadReport = { loopMs: 5, wordsMs: [], soundMs: [] };
const late: LoadReport = { loopMs: 400, wordsMs: [], soundMs: [] };

describe('whether another call would be served in time', () => {
  let now: number;
  let admission: Admission;
  beforeEach(() => {
    now = 0;
    admission = new Admission({ maxCalls: 10, maxStarting: 2, now: () => now });
  });
  const pass = (seconds: number, ...jobs: LoadReport[]) => {
    for (let second = 0; second < seconds; second += 1) {
      now += 1_000;
      for (const [job, report] of jobs.entries()) admission.report(job, report);
      admission.tick();
    }
  };

  it('admits while the jobs are on time, up to the ceiling', () => {
    pass(10, onTime, onTime);
    expect(admission.verdict(9)).toMatchObject({ admits: true });
    expect(admission.verdict(10)).toMatchObject({ admits: false, why: 'calls' });
  });

  it('admits no more when the jobs are late, and again only after they have been on time for a while', () => {
    pass(6, late, late);
    expect(admission.verdict(2)).toMatchObject({ admits: false, why: 'slow' });
    pass(3, onTime, onTime);
    expect(admission.verdict(2).admits).toBe(false);
    pass(10, onTime, onTime);
    expect(admission.verdict(2).admits).toBe(true);
  });

  it('is not moved by a hiccup, nor by one job of several that is stuck', () => {
    pass(1, late, late);
    expect(admission.verdict(2).admits).toBe(true);
    pass(20, onTime, late, onTime);
    expect(admission.verdict(3).admits).toBe(true);
  });

  it('admits no more when callers wait too long for their words or for an answer that is kept ready', () => {
    const slowEars = { ...onTime, wordsMs: [4_000, 4_000] };
    pass(8, slowEars, slowEars);
    expect(admission.verdict(2)).toMatchObject({ admits: false, why: 'slow' });
  });

  it('does not let a crowd in before the first of them shows in what is measured', () => {
    admission.took();
    admission.took();
    expect(admission.verdict(2)).toMatchObject({ admits: false, why: 'starting' });
    now += 2_000;
    expect(admission.verdict(2).admits).toBe(true);
  });

  it('forgets jobs that are gone, so that an idle worker always takes a call', () => {
    const reports = fc.array(
      fc.record({ job: fc.nat(5), loopMs: fc.double({ min: 0, max: 5_000, noNaN: true }) }),
    );
    fc.assert(
      fc.property(reports, (given) => {
        now = 0;
        admission = new Admission({ maxCalls: 10, maxStarting: 2, now: () => now });
        for (const { job, loopMs } of given) {
          admission.report(job, { ...onTime, loopMs });
          pass(1);
        }
        pass(30);
        expect(admission.verdict(0).admits).toBe(true);
      }),
    );
  });
});
