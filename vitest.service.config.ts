import { defineConfig } from 'vitest/config';
import { longSuites, apartSuites, sipSuites } from './vitest.config.ts';

/**
 * Suites of functions, and of objects that a test makes and leaves to nobody: they follow each other in the same
 * processes, which takes a third of the processor's time that a process for each would.
 */
const unitSuites = ['src/**/*.test.ts', 'test/{architecture,language}/*.test.ts'];

/** The suites that need neither a whole machine nor minutes of sound. */
export default defineConfig({
  test: {
    name: 'service',
    pool: 'forks',
    setupFiles: './test/helpers/property-cases.ts',
    // One more than cores: much of it waits, for time to pass or for processes of its own.
    maxWorkers: 3,
    // Calls that are held in one process have one core between them.
    maxConcurrency: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { groupOrder: 0 },
    projects: [
      { extends: true, test: { name: 'units', include: unitSuites, isolate: false } },
      {
        extends: true,
        test: {
          name: 'wholes',
          include: ['test/**/*.test.ts'],
          exclude: [...unitSuites, ...apartSuites, ...longSuites, ...sipSuites],
        },
      },
    ],
  },
});
