import { defineConfig } from 'vitest/config';

/** Calls by a real LiveKit SIP and a real telephone, where `SIP_BIN` or PATH has the first: `npm run test:sip`. */
export default defineConfig({
  test: {
    reporters: ['default', './test/helpers/missing-reporter.ts', './test/helpers/summary-reporter.ts'],
    include: ['test/sip/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
