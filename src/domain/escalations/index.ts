export { callbackDue } from './callback-due.ts';
export { escalate, waitingFor } from './escalate.ts';
export { setCallbackNumber } from './set-callback-number.ts';
