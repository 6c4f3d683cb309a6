export { parseCheckpoint, type Checkpoint } from './checkpoint.ts';
export { momentInWords } from './moments.ts';
export { openingTimes } from './opening-times.ts';
export { hasTopic, topicOf } from './topic.ts';
export {
  departmentOf,
  inDepartment,
  isSomebodyElse,
  newDialogue,
  recognisedIn,
  servedBy,
  shownRequest,
  ticketCount,
} from './state.ts';
export type { Captured, DialogueState, KnownCaller, ResumeOffer } from './state.types.ts';
export { humanWith, placeInLine } from './company.ts';
export { inCallersSpelling } from './own-spelling.ts';
export { keyOfEscalation } from './ask-for-human.ts';
export { factsOf } from './rules.ts';
export { step } from './step.ts';
export { namesProduct } from './matters/products.ts';
export type { Effect, EffectOf, FoundPassage, Place, Product, Result, ResultOf } from './effects.ts';
export type { Ask, Input, ModelInput, Reading, Step } from './step.types.ts';
export { closedOnScreen } from './moments.ts';
export { companyOnScreen, departmentsOnScreen, fixedPhrases, render, skillsOnScreen } from './utterance.ts';
export type { Rendered } from './utterance.ts';
export { addressOf, shownFields, summaryOf, wrapUp } from './wrap-up.ts';
export { askedOf, askOf, isDictated } from './asked.ts';
export { progressOf } from './progress.ts';
export { quickAnswers } from './quick-answers.ts';
export { shownKeys } from './shown-keys.ts';
export { isCompleteAnswer } from './complete-answer.ts';
