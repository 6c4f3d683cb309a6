import { defineConfig } from 'vitest/config';

/** Suites that take minutes because they wait for what is to be noticed only after a while. */
export default defineConfig({
  test: {
    include: ['test/resume/worker-death.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 150_000,
    hookTimeout: 240_000,
  },
});
