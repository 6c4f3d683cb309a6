export { forgetTranscript } from './forget-transcript.ts';
export { once } from './once.ts';
