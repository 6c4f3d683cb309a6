import type { QueryClient } from '@tanstack/react-query';
import type { DeskView } from '../../../shared/api/desk-calls.ts';
import type { DeskEvent } from '../../../shared/api/desk-events.ts';
import { randomKey } from '../../components/form-field.tsx';
import { problemOf } from '../ask.ts';
import { deskCalls } from '../calls-api.ts';
import { Observed } from '../observed.ts';
import { accountKey } from '../use-desk.ts';
import { EventFeed } from './feed.ts';
import { everythingKept, kept, outdatedBy } from './kept.ts';
import { Refresher } from './refresher.ts';
import type { SteadyClock } from './steady-clock.ts';

/** How often the centre is told that this desk is there, in milliseconds. */
const beatMs = 5_000;

export interface LinkState {
  /** Whether what is shown follows the centre: `lost` tries to come back by itself. */
  readonly way: 'opening' | 'open' | 'lost';
  /** This tab has had the desk. */
  readonly opened: boolean;
  /** Another tab has it now. */
  readonly taken: boolean;
  /** The session is over, in mid-work. */
  readonly signedOut: boolean;
}

/** This tab's tie to the centre: it has the desk, says every few seconds that it is there, and follows what changes. */
export class DeskLink {
  readonly state = new Observed<LinkState>({
    way: 'opening',
    opened: false,
    taken: false,
    signedOut: false,
  });
  readonly #deskId = randomKey();
  readonly #client: QueryClient;
  readonly #clock: SteadyClock;
  readonly #refresher: Refresher;
  readonly #feed: EventFeed;
  readonly #again = () => this.#feed.open();
  readonly #offline = () => this.#feed.doubt();
  #ended = true;

  constructor(client: QueryClient, clock: SteadyClock) {
    this.#client = client;
    this.#clock = clock;
    this.#refresher = new Refresher(client);
    this.#feed = new EventFeed(clock, {
      opened: (fresh) => {
        this.state.set({ way: 'open', signedOut: false });
        if (fresh) this.refresh();
      },
      lost: () => this.state.set({ way: 'lost' }),
      told: (event) => this.#told(event),
    });
  }

  begin(): void {
    this.#ended = false;
    addEventListener('online', this.#again);
    addEventListener('offline', this.#offline);
    void this.takeBack();
    this.#feed.begin();
    this.#beatOn();
  }

  /** Has the desk in this tab: at the beginning, and when another one has taken it. */
  async takeBack(): Promise<void> {
    try {
      this.#client.setQueryData(kept.me, await deskCalls.open(this.#deskId));
      this.state.set({ opened: true, taken: false, signedOut: false });
    } catch (error) {
      this.#failed(problemOf(error).code);
    }
  }

  /** The centre says which tab has the desk; null: none. */
  deskIsAt(deskId: string | null): void {
    if (deskId !== null) this.state.set({ taken: deskId !== this.#deskId });
  }

  /** Somebody has signed in again. */
  signedIn(): void {
    this.state.set({ signedOut: false });
    void this.takeBack();
    this.#feed.open();
    this.refresh();
  }

  /** Asks anew for everything that is shown. */
  refresh(): void {
    for (const queryKey of everythingKept) this.#refresher.changed(queryKey);
  }

  end(): void {
    this.#ended = true;
    removeEventListener('online', this.#again);
    removeEventListener('offline', this.#offline);
    this.#feed.end();
  }

  #beatOn(): void {
    this.#clock.after(beatMs, () => {
      if (this.#ended) return;
      void this.#beat().then(() => this.#beatOn());
    });
  }

  async #beat(): Promise<void> {
    const { opened, taken, signedOut } = this.state.value;
    if (taken || signedOut) return;
    if (!opened) return this.takeBack();
    try {
      await deskCalls.beat(this.#deskId, beatMs);
    } catch (error) {
      this.#failed(problemOf(error).code);
    }
  }

  #failed(code: string): void {
    if (code === 'desk_taken') this.state.set({ taken: true });
    else if (code === 'not_signed_in') {
      this.state.set({ signedOut: true });
      void this.#client.invalidateQueries({ queryKey: accountKey });
    } else this.#feed.doubt();
  }

  #told(event: DeskEvent): void {
    const me = this.#client.getQueryData<DeskView>(kept.me);
    for (const queryKey of outdatedBy(event, me)) this.#refresher.changed(queryKey);
  }
}
