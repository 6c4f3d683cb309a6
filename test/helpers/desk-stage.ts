import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { and, eq, isNull } from 'drizzle-orm';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import type { Context } from '../../src/context.ts';
import { agents, calls, handoffs } from '../../src/db/schema/index.ts';
import type { Person } from '../../src/domain/people/index.ts';
import { passQueue } from '../../src/domain/queue/index.ts';
import { LiveKitRooms } from '../../src/integrations/livekit/livekit-rooms.ts';
import { launchBrowser, openPage, type OpenPage, type PageOptions } from '../e2e/web/open-page.ts';
import { buildDesk } from '../e2e/web/page-server.ts';
import { putThrough, queueCaller, type CallerWish, type QueuedCaller } from './desk-caller.ts';
import { startDesk, type Desk, type DeskBrowser } from './desk.ts';
import { eventually } from './eventually.ts';
import { startLiveKitServer, type LiveKitServer } from './livekit-server.ts';
import { describeNeeding } from './missing.ts';
import { RoomGuest } from './room-guest.ts';

/** Each state of the page is looked at in either size and either scheme of colours. */
const longestTestMs = 240_000;

/** How long it rings, and how long a case may stay open, in seconds: a test looks at everything meanwhile. */
const patience = { ringSeconds: 120, wrapUpSeconds: 600 };

/** How often the queue is looked at, in milliseconds. */
const lookMs = 100;

/** A caller who is on the line for a human, and in their room. */
export interface CallerHere extends QueuedCaller, AsyncDisposable {
  guest: RoomGuest;
}

/** A desk with everything that live calls need: its page, its server, the queue's keeper, LiveKit. */
export class DeskStage {
  readonly desk: Desk;
  readonly #browser: Browser;
  readonly #livekit: LiveKitServer;
  readonly #rooms: LiveKitRooms;
  readonly #keeper: Keeper;
  /** Where the server is. */
  readonly url: string;

  private constructor(parts: {
    desk: Desk;
    browser: Browser;
    livekit: LiveKitServer;
    rooms: LiveKitRooms;
    keeper: Keeper;
  }) {
    this.desk = parts.desk;
    this.#browser = parts.browser;
    this.#livekit = parts.livekit;
    this.#rooms = parts.rooms;
    this.#keeper = parts.keeper;
    const { port } = this.desk.service.app.server.address() as AddressInfo;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async open(): Promise<DeskStage> {
    const webDir = await buildDesk();
    const livekit = await startLiveKitServer();
    const { url, apiKey, apiSecret } = livekit;
    const rooms = new LiveKitRooms({ url, apiKey, apiSecret, agentName: 'hatif' });
    const desk = await startDesk({
      webDir,
      env: {
        CALLS_PER_MINUTE: '1000',
        LIVEKIT_URL: url,
        LIVEKIT_API_KEY: apiKey,
        LIVEKIT_API_SECRET: apiSecret,
      },
      overrides: { rooms },
    });
    const { app, context } = desk.service;
    Object.assign(context.centre.queue, patience);
    await app.listen({ host: '127.0.0.1', port: 0 });
    const keeper = new Keeper(context);
    return new DeskStage({ desk, livekit, rooms, keeper, browser: await launchBrowser() });
  }

  /** Opens the page for somebody who is signed in. */
  async page(
    member: Person & { browser: DeskBrowser },
    { browser = this.#browser, ...options }: PageOptions & { browser?: Browser } = {},
  ): Promise<OpenPage> {
    const context: BrowserContextOptions = {
      reducedMotion: 'reduce',
      ...options.context,
      storageState: storageOf(member.browser, this.url),
    };
    return openPage(browser, `${this.url}/desk/`, { ...options, context });
  }

  /** Has somebody ring. */
  async ring(wish: CallerWish = {}): Promise<CallerHere> {
    const { db } = this.desk.context;
    const caller = await queueCaller(db, wish);
    const { room, callId } = caller;
    await this.#rooms.createRoom(room);
    const token = await this.#rooms.callerToken({ room, identity: `caller-${callId}` });
    const guest = await RoomGuest.join({ url: this.#livekit.url, token });
    const hangUp = async () => {
      await guest.leave();
      // Nothing of them is left for the next test.
      await db.delete(calls).where(eq(calls.id, callId));
    };
    return { ...caller, guest, [Symbol.asyncDispose]: hangUp };
  }

  /** Does what the assistant does once a human has come to a caller; resolves with the human's name in the room. */
  async putThrough({ callId }: QueuedCaller): Promise<string> {
    const { db } = this.desk.context;
    const coming = and(eq(handoffs.callId, callId), isNull(handoffs.joinedAt), isNull(handoffs.leftAt));
    return eventually('a human who has come', async () => {
      const [handoff] = await db.select().from(handoffs).where(coming);
      if (!handoff) return undefined;
      await putThrough(db, handoff.id);
      return handoff.identity;
    });
  }

  /** Everybody goes home: for nobody of them it rings any more. */
  async leave(): Promise<void> {
    for (const context of this.#browser.contexts()) await context.close();
    await this.desk.context.db
      .update(agents)
      .set({ status: 'offline', breakReason: null, wrapUpUntil: null });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#keeper.end();
    await this.desk.service[Symbol.asyncDispose]();
    await this.#livekit[Symbol.asyncDispose]();
  }
}

/** Keeps the queue: looks again and again what is due in it. */
class Keeper {
  readonly #context: Context;
  readonly #running: Promise<void>;
  #on = true;

  constructor(context: Context) {
    this.#context = context;
    this.#running = this.#run();
  }

  async end(): Promise<void> {
    this.#on = false;
    await this.#running;
  }

  async #run(): Promise<void> {
    const { db, centre } = this.#context;
    while (this.#on) {
      await passQueue(db, centre, new Date());
      await pause(lookMs);
    }
  }
}

/** A suite on such a desk, which stands from before its first test until after its last. */
export function describeDesk(name: string, suite: (stage: () => DeskStage) => void): void {
  describeNeeding(['chromium', 'livekit-server'], name, () => {
    vi.setConfig({ testTimeout: longestTestMs });
    let stage: DeskStage;
    beforeAll(async () => {
      stage = await DeskStage.open();
    }, 180_000);
    afterEach(() => stage.leave());
    afterAll(() => stage.close());
    suite(() => stage);
  });
}

/** What a browser keeps of somebody who has signed in. */
function storageOf({ cookies }: DeskBrowser, url: string) {
  return {
    cookies: [...cookies].map(([name, value]) => ({
      name,
      value,
      domain: new URL(url).hostname,
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: 'Lax' as const,
    })),
    origins: [],
  };
}
