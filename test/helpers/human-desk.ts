import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../src/db/client.ts';
import { agents, callQueue, handoffs, users } from '../../src/db/schema/index.ts';
import { beat, openDesk, setStatus } from '../../src/domain/desk/index.ts';
import { acceptOffer, type Handoff } from '../../src/domain/queue/index.ts';
import { LiveKitRooms } from '../../src/integrations/livekit/livekit-rooms.ts';
import type { Centre } from './centre.ts';
import { eventually } from './eventually.ts';
import { RtcHuman } from './rtc-human.ts';
import { shippedCentre } from './tickets.ts';
import type { SpeakOptions } from './espeak-caller.ts';

const beatMs = 2_000;

/** What opens a caller's room for a human. */
export interface RoomKey {
  handoff: Handoff;
  url: string;
  token: string;
}

/** Somebody at a desk of a running centre, who takes callers of every department, or of some. */
export class HumanDesk implements AsyncDisposable {
  readonly agentId: string;
  readonly #db: Database;
  readonly #centre: Centre;
  readonly #beating: NodeJS.Timeout;

  private constructor(agentId: string, db: Database, centre: Centre, beating: NodeJS.Timeout) {
    this.agentId = agentId;
    this.#db = db;
    this.#centre = centre;
    this.#beating = beating;
  }

  /** Opens a desk; its human is available. */
  static async open(
    centre: Centre,
    db: Database,
    { name, departments = Object.keys(shippedCentre.departments) }: { name: string; departments?: string[] },
  ): Promise<HumanDesk> {
    const [userId, deskId] = [randomUUID(), randomUUID()];
    await db.insert(users).values({ id: userId, name, email: `${userId}@example.com`, departments });
    const { id: agentId } = await openDesk(db, { userId, deskId, at: new Date() }, shippedCentre);
    await setStatus(db, { agentId, status: 'available', at: new Date() });
    // A database that is away misses some.
    const beats = () => void beat(db, { userId, deskId, at: new Date() }).catch(() => undefined);
    return new HumanDesk(agentId, db, centre, setInterval(beats, beatMs));
  }

  /** Waits until the desk rings for a call; gives back the offer. */
  async rings(callId: string): Promise<string> {
    return eventually('the desk to ring', async () => {
      const ringing = and(eq(callQueue.callId, callId), eq(callQueue.state, 'offered'));
      const [row] = await this.#db.select().from(callQueue).where(ringing);
      return row?.agentId === this.agentId ? (row.offerId ?? undefined) : undefined;
    });
  }

  /** Accepts the call once it rings. */
  async accept({ callId, room }: { callId: string; room: string }): Promise<RoomKey> {
    const offerId = await this.rings(callId);
    const handoff = await acceptOffer(this.#db, { offerId, agentId: this.agentId, at: new Date() });
    return this.keyOf(handoff, room);
  }

  /** A fresh key of the same room, as for a page that was loaded anew. */
  async keyOf(handoff: Handoff, room: string): Promise<RoomKey> {
    const { livekit } = this.#centre;
    const token = await new LiveKitRooms(livekit).humanToken({ room, identity: handoff.identity });
    return { handoff, url: livekit.url, token };
  }

  /** Accepts the call once it rings, and joins the caller. */
  async answer(call: { callId: string; room: string }, voice?: SpeakOptions): Promise<RtcHuman> {
    const { url, token } = await this.accept(call);
    return RtcHuman.join(url, token, voice);
  }

  /** Joins a call that a colleague asks about, once they have asked. */
  async beAsked({ callId, room }: { callId: string; room: string }): Promise<RtcHuman> {
    const { url, token } = await eventually('a colleague to ask', async () => {
      const asked = and(eq(handoffs.callId, callId), eq(handoffs.agentId, this.agentId));
      const [handoff] = await this.#db.select().from(handoffs).where(asked);
      return handoff ? this.keyOf(handoff, room) : undefined;
    });
    return RtcHuman.join(url, token);
  }

  /** Closes a case for the next ten minutes: is at the desk, and free for nobody. */
  async wrapUp(): Promise<void> {
    const wrapUpUntil = new Date(Date.now() + 600_000);
    await this.#db.update(agents).set({ status: 'wrap_up', wrapUpUntil }).where(eq(agents.id, this.agentId));
  }

  /** Is there for callers. */
  async comeBack(): Promise<void> {
    await setStatus(this.#db, { agentId: this.agentId, status: 'available', at: new Date() });
  }

  /** Is not there for further callers. */
  async leave(): Promise<void> {
    await setStatus(this.#db, { agentId: this.agentId, status: 'offline', at: new Date() });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#beating);
    await this.leave();
  }
}
