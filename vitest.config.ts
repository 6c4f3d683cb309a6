import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/helpers/longest-first.ts';

/**
 * Node processes that tests start, some hundreds, keep between them what Node compiled and stripped of types, and load
 * packages as the centre's own processes do: half the time of a core that each of them would need to start.
 */
process.env['NODE_COMPILE_CACHE'] ??= path.join(import.meta.dirname, 'node_modules', '.cache', 'compiled');
process.env['NODE_OPTIONS'] ??=
  `--import=${pathToFileURL(path.join(import.meta.dirname, 'src/worker/bundle/quick-imports.ts')).href}`;

/** Suites in which callers speak: minutes of sound, several calls at a time. */
const callSuites = ['test/e2e/{browser,rtc}-call*.test.ts', 'test/e2e/client-privacy.test.ts'];
/** Calls on other recognisers, voices and models, each file in a centre of its own. */
const providerSuites = [
  'test/e2e/{cloud,llm}-call.test.ts',
  'test/speech/calls-on-failing-providers.test.ts',
];
/** Callers and humans who talk with each other, each file in a centre of its own. */
const humanSuites = ['test/handoff/*.test.ts'];
/** Suites that break parts of whole centres, which then have to be noticed in time. */
const breakingSuites = [
  'test/resume/job-death.test.ts',
  'test/outages/processes.test.ts',
  'test/chaos/*.test.ts',
];
/** Suites that run apart from those of `service`. */
export const apartSuites = [...callSuites, ...providerSuites, ...humanSuites, ...breakingSuites];
/** Left to `npm run test:sip`. */
export const sipSuites = ['test/sip/*.test.ts'];
/** Left to `npm run test:long`. */
export const longSuites = [
  'test/resume/worker-death.test.ts',
  'test/e2e/whisper-call.test.ts',
  'test/speech/real-weights.test.ts',
  // Two browsers beside a whole centre: more than two cores are sure to keep up with.
  'test/handoff/browsers.test.ts',
  'test/handoff/outages.test.ts',
  // The voice reads to a page for as long as it takes; what is read, and to whom alone, brief-aloud.test.ts says.
  'test/desk/brief-aloud-page.test.ts',
  'test/chaos/hostile.test.ts',
];

/**
 * How often a call by voice is made again. Sound is real time: when something else takes the machine's cores for a
 * moment, frames are lost, a word is misheard, and the call goes another way than its script. What is broken fails every
 * time; a call that needed it is named at the end of the run. No other test is tried again.
 */
const soundRetries = 2;

export default defineConfig({
  test: {
    reporters: ['default', './test/helpers/missing-reporter.ts', './test/helpers/summary-reporter.ts'],
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    projects: [
      './vitest.service.config.ts',
      {
        extends: true,
        test: {
          name: 'breaking',
          include: breakingSuites,
          exclude: longSuites,
          sequence: { groupOrder: 1 },
          // A core each: who has none for seconds looks dead to those who watch over it.
          maxWorkers: 2,
          testTimeout: 150_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'calls',
          include: callSuites,
          globalSetup: './test/helpers/one-centre.ts',
          sequence: { groupOrder: 2 },
          // Two files and two calls of each at a time, as many as two cores can keep up with.
          maxWorkers: 2,
          maxConcurrency: 2,
          retry: soundRetries,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'calls-providers',
          include: providerSuites,
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
          maxConcurrency: 2,
          retry: soundRetries,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'calls-humans',
          include: humanSuites,
          exclude: longSuites,
          sequence: { groupOrder: 3 },
          maxWorkers: 1,
          retry: soundRetries,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
