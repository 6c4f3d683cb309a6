export { asData, withoutOrders } from './as-data.ts';
export { guardInput, injectionKind } from './guard-input.ts';
export { guardOutput } from './guard-output.ts';
export { guardSummary } from './guard-summary.ts';
export { saidDigits, saidEmail, saidName, saidOneName, saidPhone, standsIn } from './tools/grounded.ts';
export { asksFor, describedMatter, isDone, leadsTo, wantsHuman } from './tools/asked.ts';
export { choseMoment, notAsked, notSaid, notVerified, ownsAppointment } from './tools/objections.ts';
export type { Objection, ToolFacts, ToolVerdict } from './tools/types.ts';
