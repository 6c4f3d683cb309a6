export {
  appendEvent,
  eventsBeginning,
  isCursor,
  latestCursor,
  readEvents,
  watchEvents,
  type StoredEvent,
} from './events.ts';
export { EventFan } from './fan.ts';
