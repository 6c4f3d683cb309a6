import type { DeskView, Handoff } from '../../../shared/api/desk-calls.ts';
import { deskCalls } from '../calls-api.ts';
import type { SteadyClock } from '../live/steady-clock.ts';
import { Observed } from '../observed.ts';
import type { Devices } from './devices.ts';
import type { Standing } from './room-rules.ts';
import { TalkLine, type RoomWay } from './talk-line.ts';

/** How long a caller who was just accepted may be missing from what the centre tells of this desk, in milliseconds. */
const freshMs = 5_000;

/** A call in hand with the line into its room. */
export interface Talk {
  readonly callId: string;
  readonly handoffId: string;
  /** This human leads it: they may put its caller on hold. */
  readonly leads: boolean;
  readonly line: TalkLine;
}

/**
 * The lines of this desk: one into the room of each call in hand, for as long as it is that. One of them is in front; the
 * others are put aside: their callers are on hold, and nothing of them is heard, nor of this human there.
 */
export class Lines {
  readonly state = new Observed<{
    talks: readonly Talk[];
    /** The handoff of the call in front; null: there is none. */
    front: string | null;
    /** A call into which this human is about to come by themselves: nobody has to ask them. */
    expected: string | null;
  }>({ talks: [], front: null, expected: null });
  readonly #clock: SteadyClock;
  readonly #devices: Devices;
  readonly #fresh = new Set<string>();

  constructor(clock: SteadyClock, devices: Devices) {
    this.#clock = clock;
    this.#devices = devices;
  }

  /** A caller was accepted: joins them by this way at once. */
  accepted(callId: string, handoff: Handoff, way: RoomWay): void {
    this.#fresh.add(handoff.id);
    this.#clock.after(freshMs, () => this.#fresh.delete(handoff.id));
    this.#open(callId, handoff, way);
    this.#putInFront(handoff.id);
  }

  /** This caller is talked with from now on; whoever was talked with is on hold. */
  async turnTo({ callId, handoffId, leads }: Talk): Promise<void> {
    this.#putInFront(handoffId);
    if (leads) await deskCalls.hold(callId, false);
  }

  /** Somebody comes into a colleague's call, to which they were asked. */
  come({ callId, handoff }: DeskView['calls'][number]): void {
    this.#open(callId, handoff);
    this.#putInFront(handoff.id);
  }

  /** Somebody is about to come into this call by themselves; null: no more. */
  expect(callId: string | null): void {
    this.state.set({ expected: callId });
  }

  /** Agrees with what the centre says is in hand: joins what is not joined, leaves what is over. */
  follow(calls: DeskView['calls']): void {
    for (const call of calls) {
      this.#fresh.delete(call.handoff.id);
      if (!isInvitation(call)) this.#open(call.callId, call.handoff);
    }
    const inHand = new Set(calls.map(({ handoff }) => handoff.id));
    this.#leave(({ handoffId }) => !inHand.has(handoffId) && !this.#fresh.has(handoffId));
    const { front, talks } = this.state.value;
    const held = new Set(calls.filter(({ handoff }) => handoff.held).map(({ handoff }) => handoff.id));
    // Whoever is talked with already, as where this page was loaded anew.
    const talked = talks.findLast(({ handoffId }) => !held.has(handoffId)) ?? talks.at(-1);
    if (!this.of(front)) this.#putInFront(talked?.handoffId ?? null);
    for (const talk of talks) if (!held.has(talk.handoffId)) this.#holdIfAside(talk);
  }

  of(handoffId: string | null): TalkLine | undefined {
    return this.state.value.talks.find((talk) => talk.handoffId === handoffId)?.line;
  }

  /** Leaves all of them: another tab has the desk, or nobody is here any more. */
  leaveAll(): void {
    this.#leave(() => true);
  }

  #open(callId: string, handoff: Handoff, way?: RoomWay): void {
    if (this.of(handoff.id)) return;
    const line = new TalkLine({
      askWay: () => deskCalls.token(callId),
      clock: this.#clock,
      devices: this.#devices,
      standing: standingOf(handoff, []),
    });
    const { front } = this.state.value;
    line.putAside(front !== null && front !== handoff.id);
    line.begin(way);
    const talk = { callId, handoffId: handoff.id, leads: handoff.part === 'lead', line };
    this.state.set({ talks: [...this.state.value.talks, talk] });
  }

  #putInFront(handoffId: string | null): void {
    const { front, talks } = this.state.value;
    if (handoffId === front) return;
    this.state.set({ front: handoffId });
    for (const talk of talks) {
      talk.line.putAside(talk.handoffId !== handoffId);
      if (talk.handoffId === front) this.#holdIfAside(talk);
    }
  }

  /** Has the caller of a call that is put aside hear music. Where that fails it is tried again with the next news. */
  #holdIfAside({ callId, handoffId, leads }: Talk): void {
    if (leads && handoffId !== this.state.value.front)
      void deskCalls.hold(callId, true).catch(() => undefined);
  }

  #leave(which: (talk: Talk) => boolean): void {
    const { talks } = this.state.value;
    const left = talks.filter(which);
    if (left.length === 0) return;
    for (const { line } of left) line.leave();
    this.state.set({ talks: talks.filter((talk) => !left.includes(talk)) });
  }
}

/** Whether a colleague wants somebody in their call who has not come yet: nobody is taken into a room unasked. */
export function isInvitation({ handoff }: DeskView['calls'][number]): boolean {
  return handoff.part !== 'lead' && handoff.joinedAt === null;
}

/** How somebody stands in a room, by their own handoff and those of everybody there. */
export function standingOf(own: Handoff, humans: readonly Handoff[]): Standing {
  const others = humans.filter(({ id }) => id !== own.id);
  return {
    part: own.part,
    held: own.held || others.some(({ held }) => held),
    others: others.map(({ id }) => `human-${id}`),
  };
}
