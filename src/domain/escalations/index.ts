export { countWaiting } from './count-waiting.ts';
export { escalate } from './escalate.ts';
export { setCallbackNumber } from './set-callback-number.ts';
