import {
  deskEventSchema,
  deskEventTypes,
  helloSchema,
  type DeskEvent,
} from '../../../shared/api/desk-events.ts';
import type { SteadyClock } from './steady-clock.ts';

/** What a feed tells of itself: it follows from here on, it has lost its way to the centre, this has changed. */
export interface FeedListener {
  /** `fresh`: changes before this moment are not told, all is to be read anew. */
  opened(fresh: boolean): void;
  lost(): void;
  told(event: DeskEvent): void;
}

/**
 * Pauses before the next try, in milliseconds: the first, and the longest. Each is shortened by chance, so that not all desks come
 * back at once.
 */
const [firstPauseMs, longestPauseMs] = [500, 10_000];

/** How long the centre may take to let the feed in, and may say nothing over it: it tells where it stands every ten seconds. */
const [openWithinMs, silentForMs] = [8_000, 25_000];

/**
 * The centre's events, by a cursor: what happens while the way to it is lost is told when it is back. Begins again by itself, for
 * as long as it is not ended.
 */
export class EventFeed {
  readonly #clock: SteadyClock;
  readonly #listener: FeedListener;
  #source: EventSource | null = null;
  #cursor: string | null = null;
  #failures = 0;
  #ended = true;
  #cancel: () => void = () => undefined;

  constructor(clock: SteadyClock, listener: FeedListener) {
    this.#clock = clock;
    this.#listener = listener;
  }

  begin(): void {
    this.#ended = false;
    this.open();
  }

  /** Opens it anew: when it has been lost, or where it may have been lost unnoticed. */
  open(): void {
    if (this.#ended) return;
    this.#leave();
    const after = this.#cursor === null ? '' : `?after=${encodeURIComponent(this.#cursor)}`;
    const source = new EventSource(`/api/desk/events${after}`);
    this.#source = source;
    this.#expect(openWithinMs);
    source.addEventListener('error', () => this.#lose());
    source.addEventListener('hello', (event) => this.#opened(event));
    source.addEventListener('cursor', ({ lastEventId }) => this.#moved(lastEventId));
    for (const type of deskEventTypes)
      source.addEventListener(type, ({ data, lastEventId }) => {
        this.#moved(lastEventId);
        const event = deskEventSchema.safeParse(json(data)).data;
        if (event) this.#listener.told(event);
      });
  }

  /** The centre cannot be reached by other ways: this one is not to be trusted. */
  doubt(): void {
    if (this.#source !== null) this.#lose();
  }

  end(): void {
    this.#ended = true;
    this.#cursor = null;
    this.#leave();
  }

  #opened({ data }: MessageEvent): void {
    const hello = helloSchema.safeParse(json(data)).data;
    const fresh = this.#cursor === null || hello?.lost === true;
    this.#moved(hello?.cursor ?? '');
    this.#failures = 0;
    this.#listener.opened(fresh);
  }

  #moved(cursor: string): void {
    if (cursor !== '') this.#cursor = cursor;
    this.#expect(silentForMs);
  }

  /** Counts as lost where nothing is heard for so long: a line that is cut says nothing of it. */
  #expect(withinMs: number): void {
    this.#cancel();
    this.#cancel = this.#clock.after(withinMs, () => this.#lose());
  }

  #lose(): void {
    this.#leave();
    this.#listener.lost();
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** this.#failures);
    this.#failures += 1;
    this.#cancel = this.#clock.after(pause * (0.5 + Math.random() / 2), () => this.open());
  }

  #leave(): void {
    this.#cancel();
    this.#source?.close();
    this.#source = null;
  }
}

function json(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}
