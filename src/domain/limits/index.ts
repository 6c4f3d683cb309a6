export { SharedCounts, withoutName } from './shared-counts.ts';
