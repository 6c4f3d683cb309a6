export { requireUnused } from './require-unused.ts';
export { remarksOn } from './check-centre.ts';
