import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CreateCallRequest, CreateCallResponse } from '../../shared/api/calls.ts';
import { Caller, type CallerServices } from './caller.ts';
import type { Line, LineListener, LineOptions } from './line.ts';
import { CallProblem } from './problem.ts';

const call: CreateCallResponse = { callId: 'c', room: 'r', url: 'ws://centre', token: 't' };

/** A centre at the other end of every line; tests speak through its `listener`. */
class FakeCentre {
  readonly sent: string[] = [];
  readonly opened: LineOptions[] = [];
  readonly track = { stop: vi.fn<() => void>(), addEventListener: vi.fn<() => void>() };
  hungUp = 0;
  shownTyping = 0;
  readonly asked: CreateCallRequest[] = [];
  refuseLines = 0;
  /** How many lines take longer to open than an agent waits. */
  slowLines = 0;
  refuseTexts = 0;
  listener: LineListener | null = null;

  readonly services: CallerServices = {
    createCall: (request) => {
      this.asked.push(request);
      return Promise.resolve(call);
    },
    openMicrophone: () =>
      Promise.resolve({
        getTracks: () => [this.track],
        getAudioTracks: () => [this.track],
      } as unknown as MediaStream),
    loadLine: () => Promise.resolve((options, listener) => this.#open(options, listener)),
    online: () => Promise.resolve(),
    now: () => Date.now(),
  };

  get calls(): number {
    return this.asked.length;
  }

  #open(options: LineOptions, listener: LineListener): Promise<Line> {
    this.opened.push(options);
    if (this.slowLines-- > 0) vi.advanceTimersByTime(11_000);
    if (this.refuseLines-- > 0) return Promise.reject(new Error('refused'));
    this.listener = listener;
    return Promise.resolve({
      sendText: (text) => {
        if (this.refuseTexts-- > 0) return Promise.reject(new Error('not sent'));
        this.sent.push(text);
        return Promise.resolve();
      },
      showTyping: () => Promise.resolve(void this.shownTyping++),
      press: () => Promise.resolve(),
      setMuted: () => Promise.resolve(),
      unlockSound: () => Promise.resolve(),
      levels: () => [],
      hangUp: () => Promise.resolve(void this.hungUp++),
    });
  }
}

let centre: FakeCentre;
let caller: Caller;
const phase = () => caller.store.state.phase;
const problem = () => caller.store.state.problem?.code;

beforeEach(() => {
  vi.useFakeTimers();
  centre = new FakeCentre();
  caller = new Caller(centre.services);
});
afterEach(() => vi.useRealTimers());

async function answeredCall(): Promise<void> {
  await caller.start({ microphone: true });
  centre.listener?.agentPresent();
}

describe('making a call', () => {
  it('reaches the agent with the microphone', async () => {
    await answeredCall();
    expect(phase()).toBe('live');
    expect(centre.opened).toMatchObject([{ url: 'ws://centre', token: 't', microphone: centre.track }]);
  });

  it('says which problem the server named', async () => {
    centre.services.createCall = () => Promise.reject(new CallProblem({ code: 'no_agent' }));
    await caller.start({ microphone: false });
    expect([phase(), problem()]).toEqual(['idle', 'no_agent']);
  });

  it('does not call anybody when the microphone is refused', async () => {
    centre.services.openMicrophone = () => Promise.reject(new CallProblem({ code: 'microphone_denied' }));
    await caller.start({ microphone: true });
    expect([phase(), problem(), centre.opened.length]).toEqual(['idle', 'microphone_denied', 0]);
  });

  it('gives up on an agent that does not come within ten seconds, and lets the microphone go', async () => {
    await caller.start({ microphone: true });
    vi.advanceTimersByTime(9_900);
    expect(phase()).toBe('waiting');
    vi.advanceTimersByTime(200);
    expect([phase(), problem(), centre.hungUp]).toEqual(['idle', 'agent_late', 1]);
    expect(centre.track.stop).toHaveBeenCalled();
  });

  it('is rung anew, once, when its line opens only after the agent has gone again', async () => {
    centre.slowLines = 1;
    await caller.start({ microphone: true, language: 'ar' });
    expect([centre.calls, centre.opened.length, centre.hungUp, phase()]).toEqual([2, 2, 1, 'waiting']);
    expect(centre.asked).toEqual([{ language: 'ar' }, { language: 'ar' }]);
    centre.listener?.agentPresent();
    expect(phase()).toBe('live');
  });

  it('of a line that never opens in time is given up, and says so', async () => {
    centre.slowLines = 2;
    await caller.start({ microphone: false });
    vi.advanceTimersByTime(10_100);
    expect([centre.calls, phase(), problem()]).toEqual([2, 'idle', 'agent_late']);
  });

  it('hangs up while still dialling: the call that comes back later is not taken', async () => {
    const dialled = Promise.withResolvers<CreateCallResponse>();
    centre.services.createCall = () => dialled.promise;
    const started = caller.start({ microphone: false });
    caller.hangUp();
    dialled.resolve(call);
    await started;
    expect([phase(), centre.opened.length]).toEqual(['idle', 0]);
  });
});

describe('the end of a call', () => {
  it('is noticed when the centre closes the line', async () => {
    await answeredCall();
    centre.listener?.closed('centre');
    expect([phase(), caller.store.state.endedBy]).toEqual(['ended', 'centre']);
  });

  it('is not yet when the agent leaves and nobody takes its place: the centre is called again', async () => {
    await answeredCall();
    centre.listener?.agentAbsent();
    expect(phase()).toBe('waiting');
    await vi.advanceTimersByTimeAsync(10_100);
    expect([phase(), centre.calls, centre.opened.length]).toEqual(['waiting', 2, 2]);
    centre.listener?.agentPresent();
    expect(phase()).toBe('live');
  });

  it('goes on when the agent, or another one, comes back in time', async () => {
    await answeredCall();
    centre.listener?.agentAbsent();
    centre.listener?.agentPresent();
    vi.advanceTimersByTime(60_000);
    expect(phase()).toBe('live');
  });

  it('hears nothing more of a line that was hung up', async () => {
    await answeredCall();
    caller.hangUp();
    centre.listener?.spoken({ segment: 's', speaker: 'agent', text: 'late', final: true });
    centre.listener?.closed('loss');
    expect([phase(), caller.store.state.lines.length]).toEqual(['ended', 0]);
  });
});

describe('a lost line', () => {
  it('is dialled again with the same call until it is back', async () => {
    await answeredCall();
    centre.refuseLines = 2;
    centre.listener?.closed('loss');
    expect(phase()).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(4_000);
    centre.listener?.agentPresent();
    expect([phase(), centre.opened.length]).toEqual(['live', 4]);
  });

  it('that does not come back is dialled anew, with longer and longer pauses, until somebody answers', async () => {
    await answeredCall();
    centre.listener?.event({ type: 'language', language: 'en' });
    centre.listener?.spoken({ segment: 's', speaker: 'agent', text: 'Welcome.', final: true });
    caller.draft('half a sentence');
    centre.refuseLines = Infinity;
    centre.listener?.closed('loss');
    await vi.advanceTimersByTimeAsync(8_000);
    expect([phase(), caller.store.state.recallAt]).toEqual(['recalling', expect.any(Number)]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(centre.calls).toBeGreaterThan(4);
    expect(centre.calls).toBeLessThan(10);
    expect(centre.asked.at(-1)).toEqual({ language: 'en' });
    centre.refuseLines = 0;
    await vi.advanceTimersByTimeAsync(16_000);
    centre.listener?.agentPresent();
    const { lines, draft } = caller.store.state;
    expect([phase(), lines[0]?.text, draft]).toEqual(['live', 'Welcome.', 'half a sentence']);
  });

  it('is not dialled anew once the caller stops it', async () => {
    await answeredCall();
    centre.refuseLines = Infinity;
    centre.listener?.closed('loss');
    await vi.advanceTimersByTimeAsync(10_000);
    const { calls } = centre;
    caller.hangUp();
    await vi.advanceTimersByTimeAsync(120_000);
    expect([phase(), centre.calls]).toEqual(['ended', calls]);
    expect(centre.track.stop).toHaveBeenCalled();
  });

  it('is given up in the end', async () => {
    await answeredCall();
    centre.refuseLines = Infinity;
    centre.listener?.closed('loss');
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    expect([phase(), problem()]).toEqual(['ended', 'connection_lost']);
  });

  it('that comes back into an empty room is a call to be made again', async () => {
    await answeredCall();
    centre.listener?.closed('loss');
    await vi.advanceTimersByTimeAsync(10_100);
    expect([phase(), centre.calls]).toEqual(['waiting', 2]);
  });

  it('of a centre that is busy now is not dialled for ever: the caller may leave a number', async () => {
    await answeredCall();
    centre.services.createCall = () => Promise.reject(new CallProblem({ code: 'centre_busy' }));
    centre.refuseLines = Infinity;
    centre.listener?.closed('loss');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([phase(), problem()]).toEqual(['ended', 'centre_busy']);
  });

  it('does not lose a text that could not be sent', async () => {
    await answeredCall();
    centre.refuseTexts = 1;
    await caller.sendText('first');
    await caller.sendText('second');
    await vi.advanceTimersByTimeAsync(1_100);
    expect(centre.sent).toEqual(['first', 'second']);
  });

  it('shows the centre that something is being typed, every few seconds at most, and never what', async () => {
    await answeredCall();
    caller.draft('');
    expect(centre.shownTyping).toBe(0);
    for (const text of ['m', 'my', 'my r']) caller.draft(text);
    expect(centre.shownTyping).toBe(1);
    await vi.advanceTimersByTimeAsync(4_000);
    caller.draft('my ro');
    expect(centre.shownTyping).toBe(2);
    expect(centre.sent).toEqual([]);
  });

  it('keeps what is typed meanwhile and sends it in order once the agent is there', async () => {
    await answeredCall();
    centre.listener?.dropped();
    await caller.sendText('first');
    await caller.sendText('second');
    expect(centre.sent).toEqual([]);
    centre.listener?.back();
    centre.listener?.agentPresent();
    await vi.advanceTimersByTimeAsync(0);
    expect(centre.sent).toEqual(['first', 'second']);
  });
});
