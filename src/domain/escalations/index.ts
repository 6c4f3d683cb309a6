export { escalate, type NewEscalation } from './escalate.ts';
export { setCallbackNumber } from './set-callback-number.ts';
