export {
  appendEvent,
  eventsBeginning,
  latestCursor,
  readEvents,
  watchEvents,
  type StoredEvent,
} from './events.ts';
