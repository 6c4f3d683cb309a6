import { randomUUID } from 'node:crypto';
import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';
import { callEventsTopic, chatTopic, typingTopic, type CallEvent } from '../../../src/shared/call-events.ts';
import type { LivekitServer } from './livekit-server.ts';

const rate = 24_000;
const frameMs = 20;

/** An agent that does what a test tells it: speaks a tone, writes lines, sends events, and hears. */
export class ScriptedAgent {
  readonly typed: string[] = [];
  readonly keys: string[] = [];
  /** How often the page has told that something is being typed. */
  typing = 0;
  /** How loud the caller's microphone is right now, 0 to 1. */
  hearing = 0;
  readonly #room = new Room();
  readonly #source = new AudioSource(rate, 1);
  readonly #server: LivekitServer;
  readonly callerIdentity: string;

  private constructor(server: LivekitServer, callerIdentity: string) {
    this.#server = server;
    this.callerIdentity = callerIdentity;
    this.#room.registerTextStreamHandler(chatTopic, (reader) => {
      void reader.readAll().then((text) => this.typed.push(text));
    });
    this.#room.on(RoomEvent.DtmfReceived, (code, digit) => void this.keys.push(`${digit}=${code}`));
    this.#room.on(RoomEvent.DataReceived, (_nothing, _from, _kind, topic) => {
      if (topic === typingTopic) this.typing += 1;
    });
    this.#room.on(RoomEvent.TrackSubscribed, (track) => {
      if (track.kind === TrackKind.KIND_AUDIO) void this.#hear(new AudioStream(track, 16_000, 1));
    });
  }

  static async join(server: LivekitServer, room: string, callerIdentity: string): Promise<ScriptedAgent> {
    const agent = new ScriptedAgent(server, callerIdentity);
    const token = await server.token(room, `agent-${randomUUID()}`, 'agent');
    await agent.#room.connect(server.url, token, { autoSubscribe: true, dynacast: false });
    const track = LocalAudioTrack.createAudioTrack('voice', agent.#source);
    const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE });
    await agent.#me.publishTrack(track, options);
    return agent;
  }

  async state(state: 'initializing' | 'listening' | 'thinking' | 'speaking'): Promise<void> {
    await this.#me.setAttributes({ 'lk.agent.state': state });
  }

  /** Writes a line of its own in pieces, as speech is transcribed while it sounds. */
  async says(...pieces: string[]): Promise<void> {
    const line = await this.begins();
    for (const piece of pieces) await line.write(piece);
    await line.close();
  }

  /** A line that is still being spoken. */
  async begins(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }> {
    const attributes = { 'lk.segment_id': randomUUID(), 'lk.transcription_final': 'false' };
    return this.#me.streamText({ topic: 'lk.transcription', attributes });
  }

  /** Writes what it heard the caller say; the same `segment` again replaces the line. */
  async heard(
    text: string,
    { segment, final = true }: { segment?: string; final?: boolean } = {},
  ): Promise<void> {
    const writer = await this.#me.streamText({
      topic: 'lk.transcription',
      senderIdentity: this.callerIdentity,
      attributes: { 'lk.segment_id': segment ?? randomUUID(), 'lk.transcription_final': String(final) },
    });
    await writer.write(text);
    await writer.close();
  }

  async sends(...events: CallEvent[]): Promise<void> {
    for (const event of events) await this.#me.sendText(JSON.stringify(event), { topic: callEventsTopic });
  }

  /** Sounds a tone that rises and falls like syllables. */
  async sounds(seconds: number): Promise<void> {
    const samples = (rate * frameMs) / 1000;
    for (let frame = 0; frame < (seconds * 1000) / frameMs; frame++) {
      const data = Int16Array.from({ length: samples }, (_, index) => {
        const time = (frame * samples + index) / rate;
        const syllable = Math.abs(Math.sin(Math.PI * 3 * time));
        const voice = Math.sin(2 * Math.PI * 180 * time) + Math.sin(2 * Math.PI * 720 * time) * 0.6;
        return voice * syllable * 9_000;
      });
      await this.#source.captureFrame(new AudioFrame(data, rate, 1, samples));
    }
  }

  /** Is taken out of the room by the server: the word of a client that it leaves can be lost on a busy machine. */
  async leaves(): Promise<void> {
    if (!this.#room.isConnected) return;
    const { identity } = this.#me;
    await this.#server.rooms.removeParticipant(this.#room.name ?? '', identity).catch(() => undefined);
    await this.#room.disconnect();
  }

  get #me() {
    const me = this.#room.localParticipant;
    if (!me) throw new Error('the agent is not in the room');
    return me;
  }

  async #hear(stream: AudioStream): Promise<void> {
    for await (const frame of stream) {
      this.hearing = frame.data.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0) / 32_768;
    }
  }
}
