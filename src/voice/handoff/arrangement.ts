import type { RemoteParticipant, Room } from '@livekit/rtc-node';
import type { Context } from '../../context.ts';
import { humanWith } from '../../domain/dialogue/index.ts';
import type { QueueOfCall } from '../../domain/queue/index.ts';
import type { CallSession } from '../session.ts';
import { Hearing } from './hearing.ts';
import { audioOf, type Humans } from './humans.ts';
import { Music } from './music.ts';
import type { RollCall } from './roll-call.ts';
import type { Whereabouts } from './what-follows.ts';
import { isHeld, whoHearsWhom } from './who-hears-whom.ts';

/** Who comes back within this time leaves the caller no music, in milliseconds. */
const briefMs = 1_000;

export interface ArrangementOptions {
  context: Context;
  calling: CallSession;
  room: Room;
  caller: RemoteParticipant;
  humans: Humans;
  rollCall: RollCall;
}

/** Who and what is to be heard in a caller's room, and by whom: music, the caller, the humans, and what is written down. */
export class Arrangement implements AsyncDisposable {
  readonly music: Music;
  readonly #options: ArrangementOptions;
  readonly #hearing: Hearing;
  #held = false;

  constructor(options: ArrangementOptions) {
    this.#options = options;
    const { context, room, calling } = options;
    const { logger } = calling.call;
    this.music = new Music(room, logger);
    this.#hearing = new Hearing({ rooms: context.rooms, room: room.name ?? '', logger });
  }

  /** Somebody has connected, maybe anew. */
  connected(identity: string): void {
    this.#hearing.connected(identity);
  }

  /** Makes all of it so. Rows null: they are not known yet. */
  make(rows: QueueOfCall | null, whereabouts: Whereabouts | null): void {
    const { calling, humans, rollCall } = this.#options;
    const present = rows?.humans.filter(({ id }) => rollCall.isHere(id)) ?? [];
    const held = isHeld(present);
    const withLead = present.some(({ part }) => part === 'lead');
    this.music.want(whereabouts !== null && (withLead ? held : this.#waits(rows, whereabouts)));
    calling.session.input.setAudioEnabled(!held);
    this.#tellHeld(withLead && held);
    humans.writeDown(held ? [] : present.filter(({ part }) => part !== 'consulted').map(({ id }) => id));
    if (present.length === 0) return;
    void this.#hearing.make(
      whoHearsWhom({
        caller: this.#caller,
        humans: present.map(({ id, identity, part, held }) => ({
          identity,
          part,
          held,
          tracks: humans.tracksOf(id),
        })),
        music: this.music.track,
      }),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#options.calling.session.input.setAudioEnabled(true);
    await this.music[Symbol.asyncDispose]();
  }

  #tellHeld(held: boolean): void {
    const { call } = this.#options.calling;
    const name = humanWith(call.state);
    if (held !== this.#held && name !== null) call.emit({ type: 'human', name, held });
    this.#held = held;
  }

  /** The caller is with nobody, and not just for a moment. */
  #waits(rows: QueueOfCall | null, whereabouts: Whereabouts): boolean {
    if (whereabouts === 'queue') return true;
    const lead = rows?.humans.find(({ part }) => part === 'lead');
    return lead !== undefined && (this.#options.humans.goneMs(lead.id) ?? 0) > briefMs;
  }

  get #caller(): { identity: string; tracks: string[] } {
    const { room, caller } = this.#options;
    const { identity } = caller;
    const tracks = audioOf(room.remoteParticipants.get(identity)).flatMap(({ sid }) => sid ?? []);
    return { identity, tracks };
  }
}
