import type { Reporter, TestModule, TestSuite } from 'vitest/node';

/** Must equal the mark of `missing.ts`, which cannot be imported here: it uses vitest's runner. */
const skippedMark = 'not run, missing: ';

/** Ends a test run by naming every suite that did not run because the machine lacks something. */
export default class MissingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.suites()].flatMap(skippedSuites));
    if (skipped.length === 0) return;
    console.log(`\n Suites that did not run here:\n${skipped.map((name) => `   - ${name}`).join('\n')}\n`);
  }
}

function skippedSuites(suite: TestSuite): string[] {
  const own = suite.name.includes(skippedMark) ? [suite.fullName] : [];
  return [...own, ...[...suite.children.suites()].flatMap(skippedSuites)];
}
