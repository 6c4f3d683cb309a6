export { takeMessage } from './take-message.ts';
export type { ReceivedMessage } from './types.ts';
