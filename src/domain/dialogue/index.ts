export { newDialogue, departmentOf } from './state.ts';
export { coreOf, keywordsOf } from './departments/core.ts';
export type { DialogueState, KnownCaller } from './state.ts';
export { step } from './step.ts';
export type { Ask, Effect, FoundPassage, Input, Reading, Result, Step } from './step.types.ts';
export { companyOnScreen, fixedPhrases, render } from './utterance.ts';
export type { Rendered } from './utterance.ts';
export { fieldsOf, summaryOf, wrapUp } from './wrap-up.ts';
export { askedOf, askOf } from './turn.ts';
