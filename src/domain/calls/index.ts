export type { CallEnding, OpenedCall } from './types.ts';
export { databaseAway, isConnectionLoss as isAway, isDatabaseAway } from '../../db/errors.ts';
export { conversationOf } from './life/conversation-of.ts';
export { countCalls } from './life/count-calls.ts';
export { endTakenOver, findBrokenCall, resumableMs } from './life/broken-call.ts';
export { closeCall } from './life/close-call.ts';
export { createCall } from './life/create-call.ts';
export { describeCall, type CallReport } from './life/describe-call.ts';
export { finishCall } from './life/finish-call.ts';
export { listCalls, type CallListItem } from './life/list-calls.ts';
export { openCall } from './life/open-call.ts';
export { takeUpCall, type TakenUp } from './life/take-up-call.ts';
export {
  DeferredEffects,
  recoverDeferred,
  waitingEffects,
  type DeferredData,
  type UndoneEffects,
} from './journal/deferred-effects.ts';
export { checkDisk } from './journal/disk.ts';
export { openJournal, type Journal } from './journal/journal.ts';
export { journalDir } from './journal/journal-dir.ts';
export { isUnwritten } from './journal/journal-file.ts';
export { endProcess, processIdentity } from './journal/process-identity.ts';
export { contentOf, leftFiles, removeLeft, type LeftFile } from './journal/left-files.ts';
export { recoverJournals } from './journal/recover-journals.ts';
export { TurnRecord } from './journal/turn-record.ts';
export { crashesBeforeGivingUp, leaveCall, maxCrashes, recordCrash } from './serving/record-crash.ts';
export { noteFailover } from './serving/note-failover.ts';
export { Lease } from './serving/lease.ts';
export { redispatch, removeAgents } from './serving/redispatch.ts';
export { callsOf, serveCallAs, hasSuccessor } from './serving/who-serves.ts';
export { Watchdog } from './serving/watchdog.ts';
