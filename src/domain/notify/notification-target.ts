/** Something that happened here, as a system outside is told of it: ids, numbers and codes, nobody's words. */
export interface ToldNotification {
  /** The same however often it is told. */
  id: string;
  type: string;
  at: Date;
  data: unknown;
}

/** A system outside that is told what happens here. */
export interface NotificationTarget {
  /** Tells it, until `signal` says that it took too long. Null: it was taken; otherwise why not, as a short code. Throws nothing. */
  tell: (notification: ToldNotification, signal: AbortSignal) => Promise<string | null>;
}
