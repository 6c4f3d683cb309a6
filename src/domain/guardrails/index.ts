export { asData } from './as-data.ts';
export { guardInput } from './guard-input.ts';
export { guardOutput } from './guard-output.ts';
