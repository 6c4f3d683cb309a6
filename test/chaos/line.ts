import { ParticipantKind, Room, RoomEvent, TrackKind } from '@livekit/rtc-node';
import { callEventSchema, callEventsTopic, chatTopic, type CallEvent } from '../../src/shared/call-events.ts';
import { type CreateCallResponse } from '../../src/shared/api/calls.ts';
import { stripDiacritics } from '../../src/language/index.ts';
import { phrases } from '../../src/shared/phrases/catalogue.ts';
import { inOrder } from '../../src/voice/room/texts-in-order.ts';
import { Ear } from '../helpers/ear.ts';
import { Watched } from '../helpers/watched.ts';
import type { Quiet } from './quiet.ts';

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
  /** The centre said that it did not read it: whoever is told so says it again, and it is never confirmed. */
  unread: boolean;
}

/** What the answer to a caller's words shows; `say` and `listening` come by themselves too. */
const confirming: ReadonlySet<CallEvent['type']> = new Set([
  'field',
  'stage',
  'department',
  'language',
  'ticket',
  'escalation',
  'end',
]);

const { too_fast: tooFast } = phrases;
const waits: ReadonlySet<string> = new Set([
  ...tooFast.ar.map((text) => stripDiacritics(text)),
  ...tooFast.en,
]);

/** Whether a caller is told that their last words were not read, and to wait for an answer. */
function asksToWait(event: CallEvent): boolean {
  return event.type === 'say' && waits.has(event.text);
}

/** Whether the centre shows by this event that it took what was said; a call that failed took nothing. */
function confirms(event: CallEvent): boolean {
  return confirming.has(event.type) && !(event.type === 'end' && event.outcome === 'failed');
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
  readonly #ear: Ear;
  #patience: NodeJS.Timeout | null = null;
  #typedAt: number | null = null;

  private constructor(callId: string, quiet: Quiet) {
    this.callId = callId;
    this.#quiet = quiet;
    this.#ear = new Ear(() => {
      quiet.sounds(this.#ear.hears);
      this.watched.changed();
    });
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
    return this.#ear.hears;
  }

  /** Types a line; what the line could not carry is not sent again by itself. */
  async type(text: string): Promise<void> {
    this.typed.push({ text, to: this.agent, confirmed: false, unread: false });
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
    room.on(RoomEvent.TrackSubscribed, (track, _publication, participant) => {
      if (track.kind === TrackKind.KIND_AUDIO && participant.kind === ParticipantKind.AGENT)
        this.#ear.listen(track);
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
    if (event.type === 'listening') this.#quiet.theirTurn();
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
