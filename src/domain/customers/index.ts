export { callerHistory } from './caller-history.ts';
export { describeCaller } from './describe-caller.ts';
export { keepApart, listDuplicates, mergeCustomers } from './duplicates.ts';
export { findCaller } from './find-caller.ts';
export { recognise } from './recognise.ts';
export { resolveCustomer } from './resolve-customer.ts';
export { updateCustomer } from './update-customer.ts';
export { verifyCaller } from './verify-caller.ts';
