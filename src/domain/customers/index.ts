export { describeCaller, type CustomerGlance } from './describe-caller.ts';
export { findCaller } from './find-caller.ts';
export { resolveCustomer } from './resolve-customer.ts';
export { updateCustomer, type CustomerChanges } from './update-customer.ts';
export type {
  CallerClaims,
  CallerEvidence,
  CustomerProfile,
  KnownCaller,
  ResolvedCustomer,
} from './types.ts';
