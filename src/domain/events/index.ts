export {
  appendEvent,
  eventsBeginning,
  latestCursor,
  readEvents,
  watchEvents,
  type EventType,
  type NewEvent,
  type StoredEvent,
} from './events.ts';
