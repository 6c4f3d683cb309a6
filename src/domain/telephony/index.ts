export { applyPlan } from './apply.ts';
export { dueIn, planTelephony, thingOf, type Change, type Difference, type Plan } from './plan.ts';
export type { DispatchRule, Kept, RoomNaming, Telephony, TestLine, Thing } from './types.ts';
export { outboundTrunkName, unknownPassword, wantedThings, type Owner } from './wanted.ts';
