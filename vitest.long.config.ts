import { defineConfig } from 'vitest/config';

/** Suites that take minutes: what is to be noticed only after a while, and a recogniser that wants the machine for itself. */
export default defineConfig({
  test: {
    include: ['test/resume/worker-death.test.ts', 'test/e2e/whisper-call.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
