import { voice, type JobContext } from '@livekit/agents';
import { RoomEvent, type RemoteParticipant } from '@livekit/rtc-node';
import { newCall } from '../../conversation/open.ts';
import { errorMessage, failure } from '../../errors.ts';
import { chatTopic, typingTopic } from '../../shared/call-events.ts';
import { createAgentSession } from '../agent-session.ts';
import { longestRead, type TypedLines } from '../../conversation/typed/typed-lines.ts';
import { CallSession } from '../session.ts';
import { Ivr } from '../stages/ivr.ts';
import { createAnswerReader } from '../../conversation/model/read-answer.ts';
import { whenCallerIsGone } from './caller-gone.ts';
import type { EventSender } from './event-sender.ts';
import type { Keypad } from './keypad.ts';
import type { Presence } from './presence.ts';
import type { Serving } from './serving.ts';
import { inOrder } from './texts-in-order.ts';

/** The session of a call, which is neither heard nor spoken in yet. */
export function openSession(
  serving: Serving,
  events: EventSender,
  { onEnded, onStep }: { onEnded: () => void; onStep: () => void },
): CallSession {
  const { context, speech, opened, known, offer, calledBack, resumed, guess, trace } = serving;
  const call = newCall({
    context,
    opened,
    known,
    offer,
    calledBack,
    resumed,
    guess,
    emit: (event) => events.send(event),
    reader: speech.model && createAnswerReader(speech.model),
    onStep,
  });
  return new CallSession({
    call,
    speech,
    session: createAgentSession(speech, speech.llm, (text) => call.isCompleteAnswer(text)),
    trace,
    simulatedTime: false,
    fillerMs: context.config.speech.fillerMs,
    onEnded,
  });
}

/** Does as the worker orders: another job is to go on with the call, or the centre closes. */
export function followOrders(service: Presence, calling: CallSession, handOver: () => Promise<void>): void {
  service.onOrder((order) => {
    void (order === 'hand_over' ? handOver() : sayClosing(calling)).catch(failedIn(calling));
  });
}

/** Ends the call when its caller leaves, or its session closes by itself. */
export function followLeaving(
  { job }: Serving,
  caller: RemoteParticipant,
  calling: CallSession,
  end: () => Promise<void>,
): void {
  calling.session.on(voice.AgentSessionEventTypes.Close, () => void end());
  const unwatch = whenCallerIsGone(job.room, caller.identity, () => void end());
  job.addShutdownCallback(() => Promise.resolve(unwatch()));
}

/** Has the rules take up what a model or a provider of speech has failed to do. */
export function followErrors(calling: CallSession): void {
  calling.session.on(voice.AgentSessionEventTypes.Error, (event) => {
    calling.call.logger.error(
      { code: 'provider_failed', error: errorMessage(event.error) },
      'speech or model provider failed',
    );
    void calling.modelFailed().catch(failedIn(calling));
  });
}

/** Hears the keys of the caller's telephone. */
export function followKeys(
  room: JobContext['room'],
  caller: RemoteParticipant,
  calling: CallSession,
  keypad: Keypad,
): void {
  room.on(RoomEvent.DtmfReceived, (_code, key, from) => {
    if (from.identity === caller.identity) keypad.press(key, calling.ask);
  });
}

/** Reads what the caller types, and takes it for a sign of life while it is being typed. */
export function followText(
  { job, context }: Serving,
  caller: RemoteParticipant,
  calling: CallSession,
  typing: TypedLines,
): void {
  const typed = inOrder((text, from) => {
    if (from === caller.identity) void typing.type(text).catch(failedIn(calling));
  }, longestRead(context.config.calls));
  job.room.registerTextStreamHandler(chatTopic, typed);
  job.room.on(RoomEvent.DataReceived, (_nothing, from, _kind, topic) => {
    if (topic === typingTopic && from?.identity === caller.identity) calling.silence.putOff();
  });
}

/** Opens ears and mouth, and has the caller greeted. */
export async function startSound(
  { job, speech }: Serving,
  caller: RemoteParticipant,
  calling: CallSession,
): Promise<void> {
  const { session } = calling;
  const io = new voice.RoomIO({
    agentSession: session,
    room: job.room,
    participant: caller.identity,
    inputOptions: {
      audioEnabled: speech.stt !== null,
      audioSampleRate: 16_000,
      // RoomIO handles each message on its own, so two sent quickly can arrive swapped.
      textEnabled: false,
    },
  });
  // The agent is named first: RoomIO asks for it as soon as it starts.
  const ivr = new Ivr(calling);
  session.updateAgent(ivr);
  io.start();
  // Without a `room` the framework starts no session host: its byte stream would send the caller's client
  // tool results and answer its questions for instructions and history.
  await session.start({ agent: ivr, record: false });
}

/** Logs that a turn of the call failed. */
export function failedIn({ call }: CallSession): (error: unknown) => void {
  return (error) => call.logger.error(failure(error), 'turn failed');
}

/** Says that the centre closes, which ends the call. */
async function sayClosing(calling: CallSession): Promise<void> {
  calling.interrupt();
  await calling.hear({ type: 'close' }, null);
}
