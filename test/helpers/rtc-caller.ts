import { randomUUID } from 'node:crypto';
import {
  LocalAudioTrack,
  ParticipantKind,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
  type ByteStreamReader,
  type TextStreamReader,
} from '@livekit/rtc-node';
import { type Language } from '../../src/shared/vocabulary.ts';
import { callEventsTopic, chatTopic, musicTrack } from '../../src/shared/call-events.ts';
import { handoffOf } from '../../src/domain/calls/rooms.ts';
import { createCallResponseSchema } from '../../src/shared/api/calls.ts';
import { inOrder } from '../../src/voice/room/texts-in-order.ts';
import type { Stage } from '../../src/shared/vocabulary.ts';
import type { Act, Caller } from './act.ts';
import { CallLog } from './call-log.ts';
import type { Centre } from './centre.ts';
import { coughClip } from './clip.ts';
import { Ear } from './ear.ts';
import { speak, type SpeakOptions } from './espeak-caller.ts';
import { onEveryTopic } from './every-topic.ts';
import { Microphone } from './microphone.ts';
import { answerSipCall, placeSipCall, type SipNumbers } from './sip-line.ts';

/** Something the caller's client was sent that is neither a line of the transcript nor an event of ours. */
export interface Stray {
  kind: 'text stream' | 'byte stream' | 'data packet';
  topic: string;
  content: string;
}

const dtmfCodes = '0123456789*#';

/** A caller with a real connection to the LiveKit server and a real microphone. */
export class RtcCaller implements Caller {
  readonly log = new CallLog();
  /** What else reached the client. */
  readonly strays: Stray[] = [];
  /** Every attribute of the agent that the client could read, with all the values it had. */
  readonly agentAttributes: Record<string, string>[] = [];
  readonly room = new Room();
  readonly ear = new Ear(() => this.log.changed());
  /** What is played to who waits. */
  readonly music = new Ear(() => this.log.changed());
  /** The human of the centre's who came last. */
  readonly human = new Ear(() => this.log.changed());
  /** The call's id; null for a caller by phone, where the agent makes the call row. */
  readonly callId: string | null;
  /** The room's name. */
  roomName = '';
  /** What the page's browser would send when it calls again. */
  cookie = '';
  readonly #microphone = new Microphone();
  readonly #voice: SpeakOptions;
  readonly #event = inOrder((wire) => this.log.take(JSON.parse(wire)));
  #left = false;

  private constructor(callId: string | null, voice: SpeakOptions) {
    this.callId = callId;
    this.#voice = voice;
  }

  /** Calls from a web page: asks the centre for a room and joins it. */
  static async web(
    centre: Centre,
    options: { language?: Language; voice?: SpeakOptions; cookie?: string } = {},
  ): Promise<RtcCaller> {
    const response = await fetch(new URL('/api/calls', centre.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(options.cookie ? { cookie: options.cookie } : {}) },
      body: JSON.stringify(options.language ? { language: options.language } : {}),
    });
    if (!response.ok) throw new Error(`POST /api/calls: ${response.status} ${await response.text()}`);
    const call = createCallResponseSchema.parse(await response.json());
    const caller = new RtcCaller(call.callId, options.voice ?? {});
    caller.roomName = call.room;
    caller.cookie = (response.headers.get('set-cookie') ?? options.cookie ?? '').split(';')[0] ?? '';
    await caller.#join(call.url, call.token);
    return caller;
  }

  /** Calls by phone, as the SIP service brings a caller: a narrow voice, and the line is open. */
  static async sip(centre: Centre, numbers: SipNumbers, voice: SpeakOptions = {}): Promise<RtcCaller> {
    const caller = await RtcCaller.ringing(centre, numbers, voice);
    await answerSipCall(caller.room);
    return caller;
  }

  /** A call by phone that still rings; `answerSipCall` opens the line. */
  static async ringing(centre: Centre, numbers: SipNumbers, voice: SpeakOptions = {}): Promise<RtcCaller> {
    const caller = new RtcCaller(null, { telephone: true, ...voice });
    const line = await placeSipCall(centre, numbers);
    await caller.#join(line.url, line.token);
    return caller;
  }

  /** Milliseconds of sound that the microphone has taken and not yet sent. */
  get queuedMs(): number {
    return this.#microphone.source.queuedDuration;
  }

  async act(act: Act): Promise<void> {
    if ('say' in act) await this.sayNow(act.say);
    else if ('type' in act) await this.type(act.type);
    else if ('keys' in act) await this.press(act.keys);
    else if ('hangup' in act) await this.hangUp();
  }

  /** Waits for the caller's turn, then speaks. */
  async say(text: string, voice: SpeakOptions = {}): Promise<void> {
    await this.log.turn();
    await this.sayNow(text, voice);
  }

  /**
   * Answers what is asked, and answers it again where it was not understood, as people do, until the call is in a stage.
   * `over`: the first time at once, over whoever is speaking.
   */
  async tell(text: string, reached: Stage, { over = false } = {}): Promise<void> {
    for (let times = 0; this.log.stage !== reached; times += 1) {
      if (times > 0 || !over) await this.log.turn();
      const turns = this.log.all('listening').length;
      await this.sayNow(text);
      await this.log.until(
        `an answer to “${text}”`,
        () => this.log.stage === reached || this.log.all('listening').length > turns,
      );
    }
  }

  /** Speaks at once, over whoever is speaking. */
  async sayNow(text: string, voice: SpeakOptions = {}): Promise<void> {
    await this.#microphone.play(await speak(text, { ...this.#voice, ...voice }));
  }

  /** Coughs at once. */
  async cough(): Promise<void> {
    await this.#microphone.play(coughClip());
  }

  /** Presses keys of the telephone, one after the other. */
  async press(keys: string): Promise<void> {
    for (const key of keys) await this.room.localParticipant?.publishDtmf(dtmfCodes.indexOf(key), key);
  }

  /** Types instead of speaking. */
  async type(text: string): Promise<void> {
    await this.room.localParticipant?.sendText(text, { topic: chatTopic });
  }

  /** Waits until the agent sounds, or has been quiet. */
  async untilAgentSounds(sounds: boolean, timeoutMs = 15_000): Promise<void> {
    await this.log.until(`agent sounds: ${sounds}`, () => this.ear.hears === sounds, timeoutMs);
  }

  async hangUp(): Promise<void> {
    if (this.#left) return;
    this.#left = true;
    await this.#microphone[Symbol.asyncDispose]();
    await this.room.disconnect();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.hangUp();
  }

  async #join(url: string, token: string): Promise<void> {
    this.#collect();
    await this.room.connect(url, token, { autoSubscribe: true, dynacast: false });
    const track = LocalAudioTrack.createAudioTrack('microphone', this.#microphone.source);
    const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE });
    await this.room.localParticipant?.publishTrack(track, options);
  }

  #collect(): void {
    onEveryTopic(
      this.room,
      (reader, from) => void this.#text(reader, from).catch((error: unknown) => this.#cutOff(error)),
      (reader, from) => void this.#bytes(reader, from).catch((error: unknown) => this.#cutOff(error)),
    );
    this.room.on(RoomEvent.ParticipantConnected, () => this.log.changed());
    this.room.on(RoomEvent.DataReceived, (payload, _from, _kind, topic) => {
      this.strays.push({ kind: 'data packet', topic: topic ?? '', content: Buffer.from(payload).toString() });
    });
    this.room.on(RoomEvent.TrackSubscribed, (track, { name }, { kind, identity }) => {
      if (track.kind !== TrackKind.KIND_AUDIO) return;
      if (handoffOf(identity) !== null) this.human.listen(track);
      else if (kind === ParticipantKind.AGENT) (name === musicTrack ? this.music : this.ear).listen(track);
    });
    this.room.on(RoomEvent.ParticipantAttributesChanged, (_changed, participant) => {
      if (participant.kind === ParticipantKind.AGENT)
        this.agentAttributes.push({ ...participant.attributes });
    });
    this.room.on(RoomEvent.Disconnected, () => this.log.changed());
  }

  async #text(reader: TextStreamReader, from: string): Promise<void> {
    const { topic, attributes = {} } = reader.info;
    if (topic === callEventsTopic) this.#event(reader, { identity: from });
    else if (topic === 'lk.transcription') await this.#transcript(reader, from, attributes);
    else this.strays.push({ kind: 'text stream', topic, content: await reader.readAll() });
  }

  /** An agent's line arrives in pieces and is final when its stream ends; a caller's says so itself. */
  async #transcript(
    reader: TextStreamReader,
    speaker: string,
    attributes: Record<string, string>,
  ): Promise<void> {
    const segment = attributes['lk.segment_id'] ?? randomUUID();
    let text = '';
    for await (const piece of reader) {
      text += piece;
      this.log.line({ speaker, segment, text, final: false });
    }
    const own = speaker === this.room.localParticipant?.identity;
    this.log.line({ speaker, segment, text, final: !own || attributes['lk.transcription_final'] === 'true' });
  }

  /** What is still arriving when the line is cut, or when the agent dies, does not arrive. */
  #cutOff(error: unknown): void {
    if (!/Disconnected while receiving|closed abnormally/i.test(String(error))) throw error;
  }

  async #bytes(reader: ByteStreamReader, _from: string): Promise<void> {
    const content = Buffer.concat(await reader.readAll()).toString();
    this.strays.push({ kind: 'byte stream', topic: reader.info.topic, content });
  }
}
