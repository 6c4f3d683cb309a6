export { countCalls } from './count-calls.ts';
export { endTakenOver, findBrokenCall } from './broken-call.ts';
export { breakCall, deathsToGiveUp, leaveCall, mostDeaths } from './break-call.ts';
export { closeCall } from './close-call.ts';
export { createCall } from './create-call.ts';
export { watchOf } from '../../db/health.ts';
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
export { forgetTranscript } from './forget-transcript.ts';
export { openJournal, type Journal } from './journal.ts';
export { isUnwritten } from './journal-file.ts';
export { noteFailover } from './note-failover.ts';
export { Lease } from './lease.ts';
export { listCalls, type CallListItem } from './list-calls.ts';
export { onceForCall } from './once-for-call.ts';
export { openCall } from './open-call.ts';
export { endProcess, processIdentity } from './process-identity.ts';
export { recoverJournals } from './recover-journals.ts';
export { removeAgents, seekAgent } from './seek-agent.ts';
export { callsOf, serveCallAs, hasSuccessor } from './who-serves.ts';
export { takeUpCall, type TakenUp } from './take-up-call.ts';
export type { CallEnding, OpenedCall } from './types.ts';
export { Watchdog } from './watchdog.ts';
