export { forgetTranscript } from './forget-transcript.ts';
export { conversationEmptied } from './holder.ts';
export { once } from './once.ts';
export { spentAllowance } from './allowances.ts';
