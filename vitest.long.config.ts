import { defineConfig } from 'vitest/config';
import { longSuites } from './vitest.config.ts';

/** Suites that take minutes: what is to be noticed only after a while, and a recogniser that wants the machine for itself. */
export default defineConfig({
  test: {
    // The pages of the desk again: axe looks at each state in either size and scheme of colours, for readers of both languages.
    include: [...longSuites, 'test/desk/*-page.test.ts'],
    env: { HATIF_LOOKS: 'all' },
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
