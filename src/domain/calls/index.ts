export { countCalls } from './count-calls.ts';
export { createCall } from './create-call.ts';
export { watchOf } from '../../db/watch.ts';
export { isConnectionLoss as isAway } from '../../db/errors.ts';
export {
  DeferredEffects,
  recoverDeferred,
  type AbandonedEffects,
  type DeferredData,
} from './deferred-effects.ts';
export { describeCall, type CallReport } from './describe-call.ts';
export { checkDisk } from './disk.ts';
export { finishCall } from './finish-call.ts';
export { openJournal, type Journal } from './journal.ts';
export { noteFailover } from './note-failover.ts';
export { listCalls, type CallListItem } from './list-calls.ts';
export { onceForCall } from './once-for-call.ts';
export { openCall } from './open-call.ts';
export { recoverJournals } from './recover-journals.ts';
export type { CallEnding, OpenedCall } from './types.ts';
