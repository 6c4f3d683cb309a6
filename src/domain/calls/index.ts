export { conversationOf } from './conversation-of.ts';
export { countCalls } from './count-calls.ts';
export { endTakenOver, findBrokenCall } from './broken-call.ts';
export { crashesBeforeGivingUp, leaveCall, maxCrashes, recordCrash } from './record-crash.ts';
export { closeCall } from './close-call.ts';
export { createCall } from './create-call.ts';
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
export { journalDir } from './journal-dir.ts';
export { isUnwritten } from './journal-file.ts';
export { noteFailover } from './note-failover.ts';
export { Lease } from './lease.ts';
export { listCalls, type CallListItem } from './list-calls.ts';
export { openCall } from './open-call.ts';
export { endProcess, processIdentity } from './process-identity.ts';
export { recoverJournals } from './recover-journals.ts';
export { redispatch, removeAgents } from './redispatch.ts';
export { callsOf, serveCallAs, hasSuccessor } from './who-serves.ts';
export { takeUpCall, type TakenUp } from './take-up-call.ts';
export type { CallEnding, OpenedCall } from './types.ts';
export { TurnRecord } from './turn-record.ts';
export { Watchdog } from './watchdog.ts';
