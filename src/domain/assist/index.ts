export { Assistant } from './assistant.ts';
export { readCurrent, showCurrent, type Current } from './current.ts';
export { followSession } from './follow.ts';
export { readOwnCall, judgeInOwnCall } from './own-desk.ts';
export {
  activeSession,
  deliver,
  endSession,
  judgeSuggestion,
  startSession,
  type OwnSession,
} from './sessions.ts';
export { assistReport, type AssistReport } from './report.ts';
