export { takeMessage } from './take-message.ts';
export type { ReceivedMessage } from './types.ts';
export { takeForm } from './web-form.ts';
