export { callbackDue, onCallFor } from './callback-due.ts';
export { countWaiting } from './count-waiting.ts';
export { escalate, waitingFor } from './escalate.ts';
export { requestCallback } from './request-callback.ts';
export { setCallbackNumber } from './set-callback-number.ts';
export { listWaiting } from './waiting.ts';
