import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take more than ten seconds of a machine with two cores, the longest first. */
const longest = [
  'e2e/rtc-calls',
  'e2e/browser-call',
  'e2e/llm-call',
  'e2e/cloud-call',
  'launch/npm-start',
  'e2e/web-call',
  'db/databases',
  'db/embedded-host',
  'simulate/simulate',
  'guardrails/injection',
  'e2e/web-accessibility',
  'outages/one-caller',
  'db/clients',
  'speech/local',
  'e2e/web-problems',
  'e2e/chat-calls',
  'outages/database-away',
  'speech/calls-on-failing-providers',
  'e2e/web-reconnect',
  'outages/page',
  'http/calls',
  'knowledge/kb-command',
  'speech/failover-recogniser',
  'voice/typed-calls',
  'http/centre',
  'telemetry/failed-queries',
  'voice/bounds',
  'guardrails/served',
  'db/upgrade',
  'clinic/clinic',
  'http/webhooks',
].map((name) => `/test/${name}.test.ts`);

/**
 * Runs what takes longest first, so that no worker is alone with a long file when the others have nothing left to do;
 * files that share processes run last, since they are small enough to fill what is left.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => groupOf(one) - groupOf(other) || placeOf(one) - placeOf(other));
  }
}

function groupOf({ project }: TestSpecification): number {
  return project.config.sequence.groupOrder;
}

function placeOf({ moduleId, project }: TestSpecification): number {
  if (!project.config.isolate) return longest.length + 1;
  const place = longest.findIndex((name) => moduleId.endsWith(name));
  return place === -1 ? longest.length : place;
}
