export { requireUnused } from './require-unused.ts';
