export { decide, departmentsSeen, type Action, type Owner } from './policy.ts';
