import { ParticipantKind, Room, RoomEvent, TrackKind } from '@livekit/rtc-node';
import { handoffOf } from '../../src/domain/calls/rooms.ts';
import {
  callEventSchema,
  callEventsTopic,
  chatTopic,
  musicTrack,
  type CallEvent,
} from '../../src/shared/call-events.ts';
import { type CreateCallResponse } from '../../src/shared/api/calls.ts';
import { inOrder } from '../../src/voice/room/texts-in-order.ts';
import { Ear } from '../helpers/ear.ts';
import { Watched } from '../helpers/watched.ts';
import type { Quiet } from './quiet.ts';
import { asksToWait, confirms } from './shown.ts';

/** A dropped line has this long to come back by itself before the caller hangs up and rings again. */
const patienceMs = 4_000;

/** An event as it arrived: when, and from which agent. */
export interface Arrived {
  event: CallEvent;
  from: string;
  at: number;
}

/** Something the caller typed. It is confirmed when the agent who was there then shows that they took it. */
export interface TypedLine {
  text: string;
  to: string | null;
  confirmed: boolean;
  /** The centre said that it did not read it, or it was meant for a human: then it is never confirmed. */
  unread: boolean;
}

/** One connection of a caller to one call: everything that arrived and everything that was typed. */
export class Line {
  readonly callId: string;
  readonly arrived: Arrived[] = [];
  readonly typed: TypedLine[] = [];
  /** From each line that was typed to what first came of it, in milliseconds. */
  readonly turnsMs: number[] = [];
  readonly watched = new Watched();
  /** The line was lost, or closed by the centre. */
  cut = false;
  readonly #room = new Room();
  readonly #quiet: Quiet;
  /** What the agent says, the music that it plays, and what a human says. */
  readonly #ears: Record<'agent' | 'music' | 'human', Ear>;
  #patience: NodeJS.Timeout | null = null;
  #typedAt: number | null = null;

  private constructor(callId: string, quiet: Quiet) {
    this.callId = callId;
    this.#quiet = quiet;
    const changed = (): void => {
      quiet.sounds(Object.values(this.#ears).some(({ hears }) => hears));
      this.watched.changed();
    };
    this.#ears = { agent: new Ear(changed), music: new Ear(changed), human: new Ear(changed) };
  }

  /** Joins the call's room; rejects when there is no way in. */
  static async join(call: CreateCallResponse, quiet: Quiet): Promise<Line> {
    const line = new Line(call.callId, quiet);
    line.#follow();
    quiet.waits();
    await line.#room.connect(call.url, call.token, { autoSubscribe: true, dynacast: false });
    return line;
  }

  all<T extends CallEvent['type']>(type: T): Extract<CallEvent, { type: T }>[] {
    return this.arrived
      .map(({ event }) => event)
      .filter((event): event is Extract<CallEvent, { type: T }> => event.type === type);
  }

  /** Whoever sent the last event. */
  get agent(): string | null {
    return this.arrived.at(-1)?.from ?? null;
  }

  /** Somebody took the caller's matter: a ticket or an escalation was told. */
  get served(): boolean {
    return this.all('ticket').length + this.all('escalation').length > 0;
  }

  /** The centre ended the call, and not because it could do nothing: whoever was told to ring again does. */
  get over(): boolean {
    const end = this.all('end').at(-1);
    return end !== undefined && (end.outcome !== 'failed' || this.served);
  }

  /** The last thing that the centre said is that it did not read what was typed. */
  get askedToWait(): boolean {
    const last = this.all('say').at(-1);
    return last !== undefined && asksToWait(last);
  }

  get hearsAgent(): boolean {
    return this.#ears.agent.hears;
  }

  /** The caller waits for a human, or talks with one. */
  get attended(): boolean {
    return this.#inLine || this.#human !== null;
  }

  /** A human hears the caller. */
  get withHuman(): boolean {
    return this.#human?.held === false;
  }

  get #inLine(): boolean {
    return this.all('queue').at(-1)?.waits === true;
  }

  get #human(): { held: boolean } | null {
    const last = this.all('human').at(-1);
    return last === undefined || last.name === null ? null : last;
  }

  /** Types a line; what the line could not carry is not sent again by itself. */
  async type(text: string): Promise<void> {
    this.typed.push({ text, to: this.agent, confirmed: false, unread: this.attended });
    this.#quiet.waits();
    this.#typedAt = performance.now();
    await this.#room.localParticipant?.sendText(text, { topic: chatTopic }).catch(() => undefined);
  }

  async hangUp(): Promise<void> {
    this.#lost();
    await this.#room.disconnect();
  }

  #follow(): void {
    const room = this.#room;
    room.registerTextStreamHandler(
      callEventsTopic,
      inOrder((wire, from) => this.#take(callEventSchema.parse(JSON.parse(wire)), from)),
    );
    room.registerTextStreamHandler('lk.transcription', () => undefined);
    room.on(RoomEvent.TrackSubscribed, (track, publication, participant) => {
      if (track.kind !== TrackKind.KIND_AUDIO) return;
      if (handoffOf(participant.identity) !== null) this.#ears.human.listen(track);
      else if (participant.kind === ParticipantKind.AGENT)
        this.#ears[publication.name === musicTrack ? 'music' : 'agent'].listen(track);
    });
    room.on(RoomEvent.Disconnected, () => this.#lost());
    room.on(RoomEvent.Reconnecting, () => {
      this.#patience ??= setTimeout(() => this.#lost(), patienceMs);
    });
    room.on(RoomEvent.Reconnected, () => this.#calm());
  }

  #take(event: CallEvent, from: string): void {
    const at = performance.now();
    this.arrived.push({ event, from, at });
    if (this.#typedAt !== null) this.turnsMs.push(at - this.#typedAt);
    this.#typedAt = null;
    this.#quiet.forHuman(this.attended && !this.withHuman);
    if (event.type === 'listening' || this.withHuman) this.#quiet.theirTurn();
    const last = this.typed.at(-1);
    if (asksToWait(event) && last) last.unread = true;
    if (confirms(event)) this.#confirm(from);
    this.watched.changed();
  }

  #confirm(from: string): void {
    for (const [at, line] of this.typed.entries()) {
      // Words that are said again because nobody reacted may have been lost the first time.
      const again = this.typed.slice(at + 1).some(({ text }) => text === line.text);
      line.confirmed ||= line.to === from && !again && !line.unread;
    }
  }

  #calm(): void {
    if (this.#patience) clearTimeout(this.#patience);
    this.#patience = null;
  }

  #lost(): void {
    this.#calm();
    if (this.cut) return;
    this.cut = true;
    this.#quiet.cut();
    this.watched.changed();
  }
}
