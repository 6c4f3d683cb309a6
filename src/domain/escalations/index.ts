export { callbackTerms, type CallbackTerms } from './callback-terms.ts';
export { escalate, waitingFor } from './escalate.ts';
export { moveEscalation } from './move-escalation.ts';
export { promiseCallback } from './promise-callback.ts';
export { raiseEscalation } from './raise-escalation.ts';
export { linesBusy, requestCallback } from './request-callback.ts';
export { setCallbackNumber } from './set-callback-number.ts';
