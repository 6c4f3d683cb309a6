export { beat, closeDesk, openDesk, setStatus, type DeskAgent } from './availability.ts';
export { dayOf } from './day.ts';
