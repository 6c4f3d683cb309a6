import { setTimeout as sleep } from 'node:timers/promises';
import { voice } from '@livekit/agents';
import { DisconnectReason, RoomEvent, type RemoteParticipant, type Room } from '@livekit/rtc-node';
import type { Context } from '../../context.ts';
import type { Heard } from '../../conversation/types.ts';
import { noteIntroduced, watchQueue, type QueueOfCall } from '../../domain/queue/index.ts';
import { failure } from '../../errors.ts';
import { languageOf, type Speech } from '../../speech/index.ts';
import type { CallSession } from '../session.ts';
import { Arrangement } from './arrangement.ts';
import { Humans } from './humans.ts';
import { Places } from './places.ts';
import { RollCall } from './roll-call.ts';
import { whatFollows, type Following, type Told, type Whereabouts } from './what-follows.ts';
import { whereaboutsOf } from './whereabouts.ts';
import { pause } from '../../shared/pause.ts';

/** How often it is looked whether everybody is still there, in milliseconds. */
const lookMs = 500;
/** How long an introduction may take to be said, in milliseconds. */
const introductionMs = 8_000;
/** How long after a failure the queue is followed again, in milliseconds. */
const againMs = 2_000;

export interface AttendanceOptions {
  context: Context;
  speech: Speech;
  calling: CallSession;
  room: Room;
  caller: RemoteParticipant;
  /** The caller is served by the assistant alone again. */
  onOver: () => void;
}

/**
 * The caller's room from the moment in which they wait for a human until the assistant serves them alone again. The rows of
 * the queue say how it should be: the room is made to agree with them, and the dialogue is told of both.
 */
export class Attendance {
  readonly #options: AttendanceOptions;
  readonly #humans: Humans;
  readonly #rollCall: RollCall;
  readonly #arrangement: Arrangement;
  readonly #places: Places;
  readonly #over = new AbortController();
  readonly #timer: NodeJS.Timeout;
  /** As they were read since the caller began to wait; null before. */
  #rows: QueueOfCall | null = null;
  #whereabouts: Whereabouts | null = null;
  #told: Told | null = null;
  #again = false;
  #passing = false;

  constructor(options: AttendanceOptions) {
    this.#options = options;
    const { context, room, speech, calling } = options;
    const { call, session } = calling;
    this.#humans = new Humans({
      room,
      listen: () => speech.listenApart(),
      clock: context.clock,
      onLine: (by, { language, ...line }) =>
        call.transcript.overheard(line, { language: language ?? call.language, by }),
      onChange: (identity) => this.#changed(identity),
    });
    const { logger } = call;
    const humans = this.#humans;
    this.#rollCall = new RollCall({ context, room, humans, logger });
    this.#arrangement = new Arrangement({ ...options, humans, rollCall: this.#rollCall });
    this.#places = new Places(context, calling);
    this.#arrangement.music.hush(session.agentState === 'speaking');
    session.on(voice.AgentSessionEventTypes.AgentStateChanged, this.#hush);
    this.#timer = setInterval(() => this.look(), lookMs);
    room.on(RoomEvent.ParticipantDisconnected, this.#left);
    void this.#watch();
    this.#humans.begin();
    this.look();
  }

  /** Something may be otherwise than it was. */
  look(): void {
    this.#again = true;
    if (!this.#passing) void this.#passes();
  }

  /** Ends it, wherever it is; resolves when everything that was said has been written down. */
  async end(): Promise<void> {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    clearInterval(this.#timer);
    const { calling, room } = this.#options;
    calling.session.off(voice.AgentSessionEventTypes.AgentStateChanged, this.#hush);
    room.off(RoomEvent.ParticipantDisconnected, this.#left);
    void this.#arrangement[Symbol.asyncDispose]();
    await this.#humans.close();
  }

  readonly #hush = ({ newState }: { newState: voice.AgentState }): void => {
    this.#arrangement.music.hush(newState === 'speaking');
  };

  // The end of the call writes it too, but that takes its time, and a desk may be ringing.
  readonly #left = ({ identity, disconnectReason }: RemoteParticipant): void => {
    if (identity !== this.#options.caller.identity) return;
    if (disconnectReason === DisconnectReason.CLIENT_INITIATED)
      void this.#rollCall.callerLeft(this.#options.calling.call.id);
  };

  #changed(identity: string): void {
    if (!this.#options.room.remoteParticipants.has(identity)) this.#arrangement.connected(identity);
    this.look();
  }

  async #watch(): Promise<void> {
    const { context, calling } = this.#options;
    const { signal } = this.#over;
    while (!signal.aborted) {
      try {
        for await (const rows of watchQueue(context.db, calling.call.id, signal)) {
          this.#rows = rows;
          this.look();
        }
      } catch (error) {
        calling.call.logger.error(failure(error), 'queue not followed');
        await pause(againMs, signal);
      }
    }
  }

  async #passes(): Promise<void> {
    this.#passing = true;
    while (this.#again && !this.#over.signal.aborted) {
      this.#again = false;
      await this.#pass().catch((error: unknown) => {
        this.#options.calling.call.logger.error(failure(error), 'handoff not followed');
      });
    }
    this.#passing = false;
  }

  async #pass(): Promise<void> {
    const { calling, onOver } = this.#options;
    const { state } = calling.call;
    const whereabouts = whereaboutsOf(state);
    // Of an earlier wait they would tell how that one ended.
    if (whereabouts !== null && this.#whereabouts === null) this.#rows = null;
    this.#whereabouts = whereabouts;
    const rows = this.#rows;
    this.#arrangement.make(rows, whereabouts);
    if (!rows) return;
    await this.#rollCall.take(rows);
    if (whereabouts === null) {
      if (this.#humans.all.length === 0) onOver();
      return;
    }
    const { isHere, isLost } = this.#rollCall;
    const following = whatFollows({ whereabouts, told: this.#told, rows, isHere, isLost });
    if (following) {
      await this.#follow(following, rows);
      this.look();
    } else if (whereabouts === 'queue') await this.#places.tell(rows);
  }

  /** Tells the dialogue, which says what is to be said. */
  async #follow({ lead, input }: Following, { entry }: QueueOfCall): Promise<void> {
    const { calling } = this.#options;
    this.#told = lead && { handoffId: lead.id, entryId: entry?.id ?? null };
    if (!lead) calling.stepIn();
    calling.cutOff();
    await calling.hear(input, null);
    if (!lead) return;
    calling.standBack((heard) => this.#overhear(heard));
    if (lead.introducedAt === null) void this.#noteIntroduced(lead.id);
  }

  async #noteIntroduced(handoffId: string): Promise<void> {
    const { context, calling } = this.#options;
    await Promise.race([calling.settled(), sleep(introductionMs)]);
    await noteIntroduced(context.db, { handoffId, at: context.clock() }).catch((error: unknown) => {
      calling.call.logger.warn(failure(error), 'introduction not written down');
    });
  }

  #overhear(heard: Heard): void {
    const { call } = this.#options.calling;
    const text = call.shown(heard.text, heard.channel);
    call.transcript.overheard({ ...heard, text }, { language: languageOf(text) ?? call.language });
  }
}
