import type { CreateCallRequest, CreateCallResponse } from '../../shared/api/calls.ts';
import { within } from '../../shared/within.ts';
import type { KeypadKey } from './dtmf.ts';
import type { ClosedBy, Line, LineListener, OpenLine } from './line.ts';
import { problemOf, type ProblemCode } from './problem.ts';
import type { CallAction } from './reduce.ts';
import { isInCall } from './state.ts';
import { CallStore } from './store.ts';
import { undelivered } from './transcript.ts';

/** What a caller needs from outside; tests bring their own. */
export interface CallerServices {
  createCall(request: CreateCallRequest, signal: AbortSignal): Promise<CreateCallResponse>;
  openMicrophone(): Promise<MediaStream>;
  /** Loads the part of the page that speaks LiveKit. */
  loadLine(): Promise<OpenLine>;
  /** Resolves once the browser believes that it is on a network, or the signal aborts. */
  online(signal: AbortSignal): Promise<void>;
  now(): number;
}

/** How long an agent waits in a room that its caller has not begun to join. */
const roomWaitsMs = 10_000;
/** How long the agent may take to come, or another one to take its place. */
const agentTimeoutMs = 10_000;
/** How long the centre may take to close the line after it said how the call ended. */
const farewellTimeoutMs = 15_000;
/** Pauses before a lost line is dialled again. */
const redialDelaysMs = [0, 1_000, 2_000, 4_000];
/** Pauses before the centre is called anew; the last one is kept until it is given up. */
const recallDelaysMs = [0, 2_000, 4_000, 8_000, 15_000];
const recallForMs = 15 * 60_000;
/** A text that a failing line has not taken by then is sent again, after a pause. */
const deliveryTimeoutMs = 10_000;
const deliveryPauseMs = 1_000;
/** How often the centre is told, at most, that something is being typed. */
const typingEveryMs = 4_000;
const noLevels: readonly number[] = [];

/** Makes a call and keeps it up: the only writer of its {@link CallStore}. */
export class Caller {
  readonly store = new CallStore();
  readonly #services: CallerServices;
  #line: Line | null = null;
  #microphone: MediaStream | null = null;
  #call: CreateCallResponse | null = null;
  /** Aborted when the call is over: whatever still runs for it stops. */
  #over = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** In which language the call is to begin. */
  #wish: CreateCallRequest = {};
  /** Ends when the agent has come to a call that was made again, or will not. */
  #answered: ((came: boolean) => void) | null = null;
  #typedLines = 0;
  #toldTypingAt = Number.NEGATIVE_INFINITY;
  #delivering = Promise.resolve();

  constructor(services: CallerServices) {
    this.#services = services;
  }

  /** Calls the centre, by voice or by typing alone. Whatever goes wrong ends up in the store. */
  async start({ microphone: speaks, ...wish }: { microphone: boolean } & CreateCallRequest): Promise<void> {
    if (isInCall(this.store.state.phase)) return;
    this.#over = new AbortController();
    this.#wish = wish;
    const { signal } = this.#over;
    this.store.dispatch({ type: 'start', withMicrophone: speaks });
    let step: ProblemCode = 'microphone_busy';
    try {
      if (speaks) {
        const microphone = await this.#services.openMicrophone();
        if (signal.aborted) return stop(microphone);
        this.#keepMicrophone(microphone);
        this.store.dispatch({ type: 'microphone_open' });
      }
      // A room waits for its caller for seconds only: what is needed to join it is here before it is asked for.
      step = 'line_failed';
      await this.#services.loadLine();
      if (signal.aborted) return;
      for (let rings = 2; rings > 0 && !signal.aborted; rings -= 1) {
        step = 'centre_unavailable';
        await this.#dial(signal);
        if (signal.aborted) return;
        step = 'line_failed';
        const dialledAt = this.#services.now();
        const late = (): boolean => this.#services.now() - dialledAt > roomWaitsMs;
        try {
          await this.#connect(signal);
          if (!late() || this.store.state.startedAt !== null) return;
        } catch (error) {
          if (!late() || rings === 1) throw error;
        }
        // Nobody waits in that room any more: a second line opens faster, with all that it needs at hand.
        if (rings > 1) this.#leaveLine();
      }
    } catch (error) {
      if (!signal.aborted) this.#fail(problemOf(error, step).code, error);
    }
  }

  /** Ends the call; also ends calling again. */
  hangUp(): void {
    this.#finish(() => this.store.dispatch({ type: 'ended', by: 'caller', at: this.#services.now() }));
  }

  /** Sends what was typed; while the line is away it waits for its return. */
  async sendText(text: string): Promise<void> {
    const said = text.trim();
    if (said === '' || !isInCall(this.store.state.phase)) return;
    this.store.dispatch({
      type: 'typed',
      id: `typed:${++this.#typedLines}`,
      text: said,
      at: this.#services.now(),
    });
    await this.#deliver();
  }

  press(key: KeypadKey): void {
    if (this.store.state.phase !== 'live') return;
    this.store.dispatch({ type: 'keyed', key, at: this.#services.now() });
    void this.#line?.press(key).catch(() => undefined);
  }

  setMuted(muted: boolean): void {
    this.store.dispatch({ type: 'muted', muted });
    void this.#line?.setMuted(muted);
  }

  /** Keeps what is being typed, and shows the centre that somebody is there. */
  draft(text: string): void {
    this.store.dispatch({ type: 'drafted', text });
    const now = this.#services.now();
    if (text === '' || this.store.state.phase !== 'live' || now - this.#toldTypingAt < typingEveryMs) return;
    this.#toldTypingAt = now;
    void this.#line?.showTyping().catch(() => undefined);
  }

  unlockSound(): void {
    void this.#line?.unlockSound();
  }

  /** See {@link Line.levels}. */
  levels(): readonly number[] {
    return this.#line?.levels() ?? noLevels;
  }

  async #dial(signal: AbortSignal): Promise<void> {
    const { language } = this.store.state;
    this.#call = await this.#services.createCall(language ? { language } : this.#wish, signal);
    if (!signal.aborted) this.store.dispatch({ type: 'dialled' });
  }

  async #connect(signal: AbortSignal): Promise<void> {
    if (!this.#call) return;
    const openLine = await this.#services.loadLine();
    const { url, token } = this.#call;
    const microphone = this.#microphone?.getAudioTracks()[0] ?? null;
    const early: (() => void)[] = [];
    let open = false;
    const listener = this.#listen(signal, (happened) => void (open ? happened() : early.push(happened)));
    const line = await openLine({ url, token, microphone, muted: this.store.state.muted }, listener);
    if (signal.aborted) return line.hangUp();
    this.#line = line;
    open = true;
    this.store.dispatch({ type: 'line_open' });
    this.#expectAgent();
    for (const happened of early) happened();
  }

  /** What a line tells becomes actions, in the order told and only while this call lasts. */
  #listen(signal: AbortSignal, inOrder: (happened: () => void) => void): LineListener {
    const dispatch = (action: CallAction) => this.store.dispatch(action);
    const during = (happened: () => void) => inOrder(() => void (signal.aborted || happened()));
    return {
      agentPresent: () => during(() => this.#agentCame()),
      agentAbsent: () => during(() => this.#agentLeft()),
      agentState: (state) => during(() => dispatch({ type: 'agent_state', state })),
      spoken: (update) => during(() => dispatch({ type: 'spoken', update, at: this.#services.now() })),
      event: (event) =>
        during(() => {
          dispatch({ type: 'event', event });
          if (event.type === 'end') this.#after(farewellTimeoutMs, () => this.#endedByCentre());
        }),
      dropped: () => during(() => this.#dropped()),
      back: () => during(() => this.#back()),
      soundBlocked: (blocked) => during(() => dispatch({ type: 'sound_blocked', blocked })),
      closed: (by) => during(() => this.#closed(by, signal)),
    };
  }

  #agentCame(): void {
    clearTimeout(this.#timer);
    this.#answered?.(true);
    this.store.dispatch({ type: 'agent_present', at: this.#services.now() });
    void this.#deliver();
  }

  #agentLeft(): void {
    if (this.store.state.summary) return this.#endedByCentre();
    this.store.dispatch({ type: 'agent_absent' });
    this.#expectAgent();
  }

  #dropped(): void {
    clearTimeout(this.#timer);
    this.store.dispatch({ type: 'line_dropped' });
  }

  #back(): void {
    this.store.dispatch({ type: 'line_back' });
    this.#expectAgent();
  }

  // Nobody in the room who could serve the caller: a first call failed, a later one is made again.
  #expectAgent(): void {
    const { signal } = this.#over;
    this.#after(agentTimeoutMs, () => {
      if (this.#answered) this.#answered(false);
      else if (this.store.state.startedAt === null) this.#fail('agent_late');
      else void this.#recall(signal);
    });
  }

  #closed(by: ClosedBy, signal: AbortSignal): void {
    this.#line = null;
    clearTimeout(this.#timer);
    if (by === 'another_page') return this.#fail('replaced');
    if (by === 'centre' || this.store.state.summary) return this.#endedByCentre();
    if (this.#answered) return this.#answered(false);
    this.store.dispatch({ type: 'line_dropped' });
    void this.#redial(signal);
  }

  /** The same call again, with the same token: the agent may still be waiting in the room. */
  async #redial(signal: AbortSignal): Promise<void> {
    for (const delayMs of redialDelaysMs) {
      await this.#services.online(signal);
      await pause(delayMs, signal);
      if (signal.aborted) return;
      try {
        return await this.#connect(signal);
      } catch {
        // The next attempt, or a new call, speaks for it.
      }
    }
    if (!signal.aborted) await this.#recall(signal);
  }

  /** A new call, again and again, until somebody answers or the caller stops it. */
  async #recall(signal: AbortSignal): Promise<void> {
    clearTimeout(this.#timer);
    const until = this.#services.now() + recallForMs;
    for (let attempt = 0; this.#services.now() < until; attempt += 1) {
      const waitMs = recallDelaysMs[Math.min(attempt, recallDelaysMs.length - 1)] ?? 0;
      this.#leaveLine();
      this.store.dispatch({ type: 'recalling', at: waitMs > 0 ? this.#services.now() + waitMs : null });
      await this.#services.online(signal);
      await pause(waitMs, signal);
      if (signal.aborted) return;
      this.store.dispatch({ type: 'recalling', at: null });
      try {
        if (await this.#recallOnce(signal)) return;
      } catch (error) {
        if (signal.aborted) return;
        const { code, retryAfterSeconds = 0 } = problemOf(error, 'centre_unavailable');
        // Others are waiting too: the caller may ask to be called back instead.
        if (code === 'centre_busy') return this.#fail(code);
        if (code === 'rate_limited' || code === 'too_many_calls')
          await pause(retryAfterSeconds * 1_000, signal);
      }
      if (signal.aborted) return;
    }
    this.#fail('connection_lost');
  }

  /** Whether an agent came to the new call. */
  async #recallOnce(signal: AbortSignal): Promise<boolean> {
    await this.#dial(signal);
    if (signal.aborted) return false;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    signal.addEventListener('abort', () => resolve(false), { once: true });
    this.#answered = resolve;
    try {
      await this.#connect(signal);
      return await promise;
    } finally {
      this.#answered = null;
    }
  }

  #leaveLine(): void {
    void this.#line?.hangUp();
    this.#line = null;
  }

  /** One after another, so that lines arrive in the order typed. */
  #deliver(): Promise<void> {
    this.#delivering = this.#delivering.then(() => this.#deliverQueued());
    return this.#delivering;
  }

  async #deliverQueued(): Promise<void> {
    for (const { id, text } of undelivered(this.store.state.lines)) {
      if (!this.#line || this.store.state.phase !== 'live') return;
      this.store.dispatch({ type: 'delivery', id, delivery: 'sending' });
      try {
        await within(deliveryTimeoutMs, this.#line.sendText(text));
        this.store.dispatch({ type: 'delivery', id, delivery: 'sent' });
      } catch {
        this.store.dispatch({ type: 'delivery', id, delivery: 'queued' });
        setTimeout(() => void this.#deliver(), deliveryPauseMs);
        return;
      }
    }
  }

  #keepMicrophone(microphone: MediaStream): void {
    this.#microphone = microphone;
    for (const track of microphone.getAudioTracks()) {
      track.addEventListener('ended', () => this.store.dispatch({ type: 'microphone_lost' }));
    }
  }

  #endedByCentre(): void {
    this.#finish(() => this.store.dispatch({ type: 'ended', by: 'centre', at: this.#services.now() }));
  }

  #fail(code: ProblemCode, error?: unknown): void {
    const problem = problemOf(error, code);
    this.#finish(() => this.store.dispatch({ type: 'failed', problem, at: this.#services.now() }));
  }

  #finish(tell: () => void): void {
    clearTimeout(this.#timer);
    this.#over.abort();
    this.#leaveLine();
    this.#call = null;
    if (this.#microphone) stop(this.#microphone);
    this.#microphone = null;
    tell();
  }

  #after(ms: number, happen: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(happen, ms);
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
