import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CreateCallResponse } from '../../shared/call-events.ts';
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
  refuseLines = 0;
  refuseTexts = 0;
  listener: LineListener | null = null;

  readonly services: CallerServices = {
    createCall: () => Promise.resolve(call),
    openMicrophone: () =>
      Promise.resolve({
        getTracks: () => [this.track],
        getAudioTracks: () => [this.track],
      } as unknown as MediaStream),
    loadLine: () => Promise.resolve((options, listener) => this.#open(options, listener)),
    online: () => Promise.resolve(),
    now: () => Date.now(),
  };

  #open(options: LineOptions, listener: LineListener): Promise<Line> {
    this.opened.push(options);
    if (this.refuseLines-- > 0) return Promise.reject(new Error('refused'));
    this.listener = listener;
    return Promise.resolve({
      sendText: (text) => {
        if (this.refuseTexts-- > 0) return Promise.reject(new Error('not sent'));
        this.sent.push(text);
        return Promise.resolve();
      },
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

  it('is said when the agent leaves and does not come back', async () => {
    await answeredCall();
    centre.listener?.agentAbsent();
    expect(phase()).toBe('waiting');
    vi.advanceTimersByTime(10_100);
    expect([phase(), problem()]).toEqual(['ended', 'agent_gone']);
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

  it('is given up after several attempts', async () => {
    await answeredCall();
    centre.refuseLines = Infinity;
    centre.listener?.closed('loss');
    await vi.advanceTimersByTimeAsync(20_000);
    expect([phase(), problem()]).toEqual(['ended', 'connection_lost']);
  });

  it('that comes back into an empty room says that the call is over', async () => {
    await answeredCall();
    centre.listener?.closed('loss');
    await vi.advanceTimersByTimeAsync(10_100);
    expect([phase(), problem()]).toEqual(['ended', 'call_gone']);
  });

  it('does not lose a text that could not be sent', async () => {
    await answeredCall();
    centre.refuseTexts = 1;
    await caller.sendText('first');
    await caller.sendText('second');
    await vi.advanceTimersByTimeAsync(1_100);
    expect(centre.sent).toEqual(['first', 'second']);
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
