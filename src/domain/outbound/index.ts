export { Dialler } from './dialler.ts';
export { isCallBackRoom, joinCallBack, type CalledBack } from './join.ts';
export { settleAttempt } from './settle.ts';
export type { CallOut, Dialling, DialResult } from './types.ts';
