export { departmentByRules } from './department.ts';
export {
  categoryByList,
  departmentAmong,
  departmentByWords,
  severityInWords,
  skillsFor,
} from './by-lists.ts';
export { hoursToCallBackFor } from './call-back.ts';
export { traitsOf } from './kinds.ts';
export { decide, namedDecisions } from './decide.ts';
export {
  addOpenTime,
  isOpenThroughout,
  openPeriods,
  openStretches,
  openingAt,
  openTimeBetween,
} from './opening.ts';
export { dateOf, unconfirmedDays } from './seasons.ts';
export type { Decision, RuleFacts } from './types.ts';
