import { writeSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Ends a run with one line alone: `N passed, N failed, N skipped`. It is written when the process ends, so
 * that nothing comes after it. A file or a `describe` that could not be run counts as a failure. Tests that passed only when they were
 * tried again are named before it, each with what went wrong first.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    const again: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        count[state] += 1;
        if (state === 'passed' && (test.diagnostic()?.retryCount ?? 0) > 0) again.push(triedAgain(test));
      }
      if (module.errors().length > 0) count.failed += 1;
      // Those whose `beforeAll` or `afterAll` failed: their tests count as skipped, and would be no failure.
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) count.failed += 1;
    }
    const line = `${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped\n`;
    process.once('exit', () => writeSync(process.stdout.fd, `${told(again)}${line}`));
  }
}

function told(again: readonly string[]): string {
  if (again.length === 0) return '';
  const what = again.length === 1 ? '1 test needed' : `${again.length} tests needed`;
  return `\n ${what} another try:\n${again.map((test) => `   - ${test}`).join('\n')}\n\n`;
}

/** A test that passed after all, and the first line of its first error. */
function triedAgain(test: TestCase): string {
  const tries = (test.diagnostic()?.retryCount ?? 0) + 1;
  const [error] = test.result().errors ?? [];
  const [cause = ''] = stripVTControlCharacters(error?.message ?? 'no error was kept').split('\n');
  return `${test.module.relativeModuleId} > ${test.fullName} (${tries} tries) — ${cause}`;
}
