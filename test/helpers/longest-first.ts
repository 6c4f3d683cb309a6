import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take more than ten seconds of a machine with two cores, the longest first. */
const longest = [
  'e2e/rtc-calls',
  'e2e/browser-call',
  'e2e/llm-call',
  'e2e/cloud-call',
  'e2e/web-contact',
  'e2e/web-accessibility',
  'e2e/web-call',
  'launch/npm-start',
  'simulate/simulate',
  'outages/one-caller',
  'desk/case-page',
  'desk/live-tie',
  'desk/live-page',
  'desk/two-callers-page',
  'desk/suggestions-page',
  'db/databases',
  'guardrails/injection',
  'desk/sign-in',
  'e2e/web-phone',
  'db/embedded-host',
  'desk/in-call',
  'desk/pages',
  'e2e/web-problems',
  'outages/page',
  'db/clients',
  'outages/database-away',
  'telephony/call-backs',
  'desk/case',
  'speech/local',
  'queue/race',
  'desk/events',
  'e2e/chat-calls',
  'queue/property',
  'telemetry/failures-told',
  'voice/same-model',
  'http/calls',
  'desk/people',
  'queue/keeper',
  'speech/failover-recogniser',
  'desk/call-view',
  'voice/typed-calls',
  'knowledge/kb-command',
  'http/centre',
  'voice/call-session',
  'guardrails/replayed',
  'e2e/web-reconnect',
  'telemetry/failed-queries',
  'guardrails/past',
  'http/contact',
  'db/upgrade',
  'db/cli',
  'guardrails/codes',
  'http/clean-texts',
  'guardrails/served',
  'desk/openid',
  'desk/policy',
  'callers/asides',
  'callers/questions',
  'callers/matters',
  'guardrails/gate-agrees',
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
