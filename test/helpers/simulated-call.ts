import { voice } from '@livekit/agents';
import type { Context } from '../../src/context.ts';
import { createCall, openCall } from '../../src/domain/calls/index.ts';
import type { Stage } from '../../src/shared/vocabulary.ts';
import type { CallEvent } from '../../src/shared/call-events.ts';
import { createAgentSession } from '../../src/voice/agent-session.ts';
import { followProviders } from '../../src/voice/room/follow-providers.ts';
import { newCall } from '../../src/conversation/open.ts';
import { CallSession } from '../../src/voice/session.ts';
import type { Speech } from '../../src/speech/index.ts';
import { createAnswerReader } from '../../src/conversation/model/read-answer.ts';
import { Ivr } from '../../src/voice/stages/ivr.ts';
import type { Clip } from './clip.ts';
import { eventually } from './eventually.ts';
import { SimulatedEar, SimulatedMouth } from './simulated-line.ts';

/** What a caller types who wants to get to sales. */
const typed: Readonly<Record<Exclude<Stage, 'department'>, string>> = {
  language: 'English',
  name: 'my name is Sarah Ahmed',
  phone: '0551234567',
  email: 'I have no e-mail',
  service: 'I want to buy something, sales please',
  contact_time: 'any time',
  confirm: 'yes',
};

/** A whole call with sound, in this process and without a room: what is said and heard goes through a simulated line. */
export class SimulatedCall implements AsyncDisposable {
  readonly events: CallEvent[] = [];
  readonly mouth = new SimulatedMouth();
  readonly ear = new SimulatedEar();
  readonly calling: CallSession;
  readonly #session: voice.AgentSession;

  private constructor(calling: CallSession, session: voice.AgentSession) {
    this.calling = calling;
    this.#session = session;
  }

  static async begin(context: Context, speech: Speech): Promise<SimulatedCall> {
    const { id } = await createCall(context.db, { source: 'chat', language: 'en' });
    const opened = await openCall(context.db, { callId: id, source: 'chat' });
    const emit = (event: CallEvent): void => void simulated.events.push(event);
    const call = newCall({
      context,
      opened,
      known: null,
      emit,
      reader: speech.model && createAnswerReader(speech.model),
    });
    const session = createAgentSession(speech, speech.llm, (text) => call.isCompleteAnswer(text));
    const calling = new CallSession({
      call,
      speech,
      session,
      simulatedTime: true,
      fillerMs: context.config.speech.fillerMs,
      onEnded: () => undefined,
    });
    const simulated = new SimulatedCall(calling, session);
    await followProviders(calling, speech, null);
    session.on(voice.AgentSessionEventTypes.Error, () => void calling.modelFailed());
    session.input.audio = speech.stt ? simulated.mouth : null;
    session.output.audio = simulated.ear;
    await session.start({ agent: new Ivr(calling), record: false });
    return simulated;
  }

  get callId(): string {
    return this.calling.call.id;
  }

  /** Goes through the IVR by typing, to sales or until `stage` is reached, without listening. */
  async reach(stage: Stage): Promise<void> {
    for (let turns = 0; this.calling.call.state.stage !== stage; turns += 1) {
      const at = this.calling.call.state.stage;
      if (at === 'department' || turns > 12) throw new Error(`${stage} was not reached: ${at}`);
      this.calling.interrupt();
      const now = new Date();
      const text = typed[at];
      await this.calling.hear(
        { type: 'said', text },
        { channel: 'text', text, startedAt: now, endedAt: now },
      );
    }
  }

  /** Cuts off what is being said; resolves when it is the caller's turn. */
  async hush(): Promise<void> {
    this.calling.interrupt();
    await this.calling.settled();
  }

  /**
   * Says a clip and waits until it was answered to the end and it is the caller's turn again. Resolves with the
   * longest silence from the last word on, in milliseconds; the clip ends in so much of a quiet room.
   */
  async say(clip: Clip, trailingMs: number): Promise<number> {
    const before = this.events.length;
    await this.mouth.say(clip);
    const spoken = performance.now() - trailingMs;
    await this.#turnAfter(before);
    return this.#silenceSince(spoken);
  }

  /** The same for something typed. */
  async typeTo(text: string): Promise<number> {
    const before = this.events.length;
    const asked = performance.now();
    const now = new Date();
    const heard = { channel: 'text', text, startedAt: now, endedAt: now } as const;
    if ((await this.calling.hear({ type: 'said', text }, heard)) === 'model')
      this.#session.generateReply({ userInput: text });
    await this.#turnAfter(before);
    return this.#silenceSince(asked);
  }

  async #turnAfter(before: number): Promise<void> {
    await eventually(
      'an answer and the caller’s turn',
      async () => (this.events.slice(before).some(({ type }) => type === 'listening') ? true : undefined),
      40_000,
    );
  }

  #silenceSince(from: number): number {
    const to = Math.max(from, this.ear.sounded.at(-1)?.to ?? Number.POSITIVE_INFINITY);
    return this.ear.longestSilence({ from, to }, (silence) => this.mouth.stood(silence));
  }

  /** What was said since the beginning, in order. */
  get said(): string[] {
    return this.events.flatMap((event) => (event.type === 'say' ? [event.text] : []));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.calling.close();
    await this.calling.call.finish();
    await this.#session.close();
    await this.mouth.close();
  }
}
