import { grumbles, isAngry, rateSentiment, speaksOf } from '../../../language/index.ts';
import { analyzeContext, type AnalysisSetting } from './analyze-context.ts';
import type { DetectedEntity, SpokenLine } from './types.ts';

/** What became of a call, by rules. */
export interface CallSummary {
  issue: string | null;
  /** The human's last line that tells something of it, or null. */
  resolution: string | null;
  resolved: boolean | null;
  follow_ups: string[];
  entities: DetectedEntity[];
  /** Of the customer's lines, in order, from −1 to 1. */
  sentiment_curve: number[];
}

/** Sums a call up from its lines: what it was about, what came of it, what was promised, and in what mood. Pure. */
export function summarize(lines: readonly SpokenLine[], setting: AnalysisSetting): CallSummary {
  const { detectedIssue, detectedEntities } = analyzeContext(lines, setting);
  const customer = lines.filter(({ speaker }) => speaker === 'customer').map(({ text }) => text);
  const human = lines.filter(({ speaker }) => speaker === 'agent').map(({ text }) => text);
  const works = customer.some((text) => speaksOf('works_now', text));
  const broken = customer.some((text) => speaksOf('still_broken', text) || grumbles(text) || isAngry(text));
  return {
    issue: detectedIssue,
    resolution: detectedIssue === null ? null : (human.at(-1) ?? null),
    resolved: works ? true : broken ? false : null,
    follow_ups: human.filter((text) => speaksOf('call_back', text)),
    entities: detectedEntities,
    sentiment_curve: customer.map((text) => rateSentiment(text, setting.centre.sentiment).value),
  };
}
