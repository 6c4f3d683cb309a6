export { countWaiting } from './count-waiting.ts';
export { escalate } from './escalate.ts';
export { requestCallback } from './request-callback.ts';
export { setCallbackNumber } from './set-callback-number.ts';
