export { dueCallbacks, type DueCallback } from './callbacks.ts';
export { dayNumbers, stretchOf, type DayNumbers } from './day.ts';
export { queueNow, type CallerInLine, type DepartmentNow } from './queue-now.ts';
export { unansweredQuestions, type UnansweredQuestion } from './unanswered.ts';
