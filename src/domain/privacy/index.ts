export { erasePerson, exportPerson, findPerson, type PersonKey } from './person.ts';
export { startRetention, sweep } from './retention.ts';
