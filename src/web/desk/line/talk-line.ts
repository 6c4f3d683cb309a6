import { problemOf as callProblemOf, type ProblemCode } from '../../call/problem.ts';
import { openMicrophone } from '../../call/microphone.ts';
import { problemOf } from '../ask.ts';
import type { SteadyClock } from '../live/steady-clock.ts';
import { Observed } from '../observed.ts';
import type { Devices } from './devices.ts';
import type { HumanLine, HumanLineListener, LineQuality } from './human-line.ts';
import type { Standing } from './room-rules.ts';

/** The way into a caller's room. */
export interface RoomWay {
  readonly url: string;
  readonly token: string;
}

/**
 * joining → on ⇄ dropped; `elsewhere`: another page of this human has taken the line over; `over`: there is no such call any more.
 */
export interface TalkState {
  readonly phase: 'joining' | 'on' | 'dropped' | 'elsewhere' | 'over';
  readonly muted: boolean;
  readonly microphone: 'opening' | 'on' | ProblemCode;
  readonly soundBlocked: boolean;
  readonly quality: LineQuality;
  /** Null: not known yet. */
  readonly callerPresent: boolean | null;
}

/** Pauses before a lost line is joined anew, in milliseconds; the last one is kept. */
const rejoinDelaysMs = [0, 500, 1_000, 2_000, 4_000];

/** A human's line into one caller's room, kept up until it is left or the call is over. */
export class TalkLine {
  readonly state = new Observed<TalkState>({
    phase: 'joining',
    muted: false,
    microphone: 'opening',
    soundBlocked: false,
    quality: { mine: 'good', callers: 'good' },
    callerPresent: null,
  });
  readonly #askWay: () => Promise<RoomWay>;
  readonly #clock: SteadyClock;
  readonly #devices: Devices;
  #standing: Standing;
  #holding = false;
  #aside = false;
  #line: HumanLine | null = null;
  #microphone: MediaStream | null = null;
  #left = false;
  #tries = 0;
  #speaking: Promise<void> = Promise.resolve();

  constructor(options: {
    askWay: () => Promise<RoomWay>;
    clock: SteadyClock;
    devices: Devices;
    standing: Standing;
  }) {
    this.#askWay = options.askWay;
    this.#clock = options.clock;
    this.#devices = options.devices;
    this.#standing = options.standing;
  }

  /** Joins; by this way where it is known already. */
  begin(way?: RoomWay): void {
    void this.#join(way);
    void this.openMicrophone();
  }

  /** Opens the chosen microphone: at first, when another is chosen, or after what kept it closed. */
  async openMicrophone(): Promise<void> {
    const { microphone: deviceId } = this.#devices.state.value;
    try {
      const opened = await openMicrophone(deviceId === '' ? undefined : deviceId);
      if (this.#left) return stop(opened);
      stop(this.#microphone);
      this.#microphone = opened;
      opened.getAudioTracks()[0]?.addEventListener('ended', () => {
        if (this.#microphone === opened && !this.#left) void this.openMicrophone();
      });
      await this.#speak();
      this.state.set({ microphone: 'on' });
    } catch (error) {
      this.state.set({ microphone: callProblemOf(error, 'microphone_busy').code });
    }
    void this.#devices.look();
  }

  /** The open microphone, for who measures it. */
  get microphone(): MediaStream | null {
    return this.#microphone;
  }

  async setMuted(muted: boolean): Promise<void> {
    this.state.set({ muted });
    await this.#line?.setMuted(muted);
  }

  /** How this human stands in the room, as the centre has it. */
  stand(standing: Standing): void {
    this.#standing = standing;
    this.#fit();
  }

  /** The caller is about to be put on hold: from now on they hear nothing, whatever the centre has heard of it. */
  holdAtOnce(holding: boolean): void {
    this.#holding = holding;
    this.#fit();
  }

  /** Another caller is talked with: until this one is again nothing is heard here, in either direction. */
  putAside(aside: boolean): void {
    this.#aside = aside;
    this.#fit();
  }

  listenBy(speaker: string): void {
    void this.#line?.listenBy(speaker).catch(() => undefined);
  }

  unlockSound(): void {
    void this.#line?.unlockSound().catch(() => undefined);
  }

  leave(): void {
    this.#left = true;
    void this.#line?.leave();
    this.#line = null;
    stop(this.#microphone);
    this.#microphone = null;
  }

  get #stands(): Standing {
    if (this.#aside) return { ...this.#standing, aside: true };
    return this.#holding ? { ...this.#standing, held: true } : this.#standing;
  }

  #fit(): void {
    void this.#line?.stand(this.#stands).catch(() => undefined);
  }

  async #join(known?: RoomWay): Promise<void> {
    try {
      const [way, { openHumanLine }] = await Promise.all([
        known ?? this.#askWay(),
        import('./human-line.ts'),
      ]);
      if (this.#left) return;
      const { speaker } = this.#devices.state.value;
      const line = await openHumanLine({ ...way, standing: this.#stands, speaker }, this.#listener());
      if (this.#left) return void line.leave();
      this.#line = line;
      this.#tries = 0;
      this.state.set({ phase: 'on' });
      await line.stand(this.#stands);
      await line.setMuted(this.state.value.muted);
      await this.#speak();
    } catch (error) {
      const { code } = problemOf(error);
      const over = ['call_ended', 'not_in_call', 'call_unknown'].includes(code);
      if (over) this.state.set({ phase: 'over' });
      else this.#again();
    }
  }

  /** One after the other: a line and a microphone that are ready at once would be joined twice. */
  #speak(): Promise<void> {
    this.#speaking = this.#speaking
      .catch(() => undefined)
      .then(async () => {
        const track = this.#microphone?.getAudioTracks()[0];
        if (track) await this.#line?.speakBy(track);
      });
    return this.#speaking;
  }

  #again(): void {
    if (this.#left) return;
    this.#line = null;
    const pause = rejoinDelaysMs[Math.min(this.#tries, rejoinDelaysMs.length - 1)] ?? 0;
    this.#tries += 1;
    this.#clock.after(pause, () => {
      if (!this.#left) void this.#join();
    });
  }

  #listener(): HumanLineListener {
    return {
      dropped: () => this.state.set({ phase: 'dropped' }),
      back: () => this.state.set({ phase: 'on' }),
      closed: (by) => {
        if (this.#left) return;
        if (by === 'another_page') return this.state.set({ phase: 'elsewhere' });
        this.state.set({ phase: 'dropped' });
        this.#again();
      },
      soundBlocked: (soundBlocked) => this.state.set({ soundBlocked }),
      quality: (quality) => {
        const { quality: known } = this.state.value;
        if (known.mine !== quality.mine || known.callers !== quality.callers) this.state.set({ quality });
      },
      callerPresent: (callerPresent) => this.state.set({ callerPresent }),
    };
  }
}

function stop(microphone: MediaStream | null): void {
  for (const track of microphone?.getTracks() ?? []) track.stop();
}
