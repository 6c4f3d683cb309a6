export { decide, namedDecisions } from './decide.ts';
export { addOpenTime, isOpenThroughout, openPeriods, openingAt, openTimeBetween } from './opening.ts';
export type { Decision, RuleFacts } from './types.ts';
