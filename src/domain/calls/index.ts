export { createCall } from './create-call.ts';
export { describeCall, type CallReport } from './describe-call.ts';
export { finishCall } from './finish-call.ts';
export { openJournal, type Journal } from './journal.ts';
export { listCalls, type CallListItem } from './list-calls.ts';
export { onceForCall } from './once-for-call.ts';
export { openCall } from './open-call.ts';
export { recoverJournals } from './recover-journals.ts';
export type { OpenedCall } from './types.ts';
