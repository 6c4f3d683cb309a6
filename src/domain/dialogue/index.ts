export { newDialogue, departmentOf, ticketCount } from './state.ts';
export type { DialogueState, KnownCaller } from './state.ts';
export { step } from './step.ts';
export type { Ask, Effect, Input, Reading, Step } from './step.types.ts';
export { companyOnScreen, fixedPhrases, render } from './utterance.ts';
export type { Rendered } from './utterance.ts';
export { fieldsOf, summaryOf, wrapUp } from './wrap-up.ts';
export { askOf } from './turn.ts';
