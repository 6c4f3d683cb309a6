export {
  appendEvent,
  eventsBeginning,
  isCursor,
  latestCursor,
  readEvents,
  watchEvents,
  type StoredEvent,
} from './events.ts';
export { fanOf, type EventFan } from './fan.ts';
