import type { DeskView, Handoff } from '../../../shared/api/desk-calls.ts';
import { deskCalls } from '../calls-api.ts';
import type { SteadyClock } from '../live/steady-clock.ts';
import { Observed } from '../observed.ts';
import type { Devices } from './devices.ts';
import type { Standing } from './room-rules.ts';
import { TalkLine, type RoomWay } from './talk-line.ts';

/** How long a caller who was just accepted may be missing from what the centre tells of this desk, in milliseconds. */
const freshMs = 5_000;

interface Talk {
  readonly handoffId: string;
  readonly line: TalkLine;
}

/** The lines of this desk: one into the room of each call in hand, for as long as it is that. */
export class Lines {
  readonly state = new Observed<{
    talks: readonly Talk[];
    /** A call into which this human is about to come by themselves: nobody has to ask them. */
    expected: string | null;
  }>({ talks: [], expected: null });
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
  }

  /** Somebody comes into a colleague's call, to which they were asked. */
  come({ callId, handoff }: DeskView['calls'][number]): void {
    this.#open(callId, handoff);
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
  }

  of(handoffId: string): TalkLine | undefined {
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
    line.begin(way);
    this.state.set({ talks: [...this.state.value.talks, { handoffId: handoff.id, line }] });
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
