import { voice, type JobContext } from '@livekit/agents';
import { RoomEvent, type RemoteParticipant } from '@livekit/rtc-node';
import type { Context } from '../context.ts';
import { isAway, watchOf, type OpenedCall } from '../domain/calls/index.ts';
import type { KnownCaller } from '../domain/dialogue/index.ts';
import { errorCode, errorMessage } from '../errors.ts';
import type { CallEvent, JobMetadata } from '../shared/call-events.ts';
import { createAgentSession } from './agent-session.ts';
import { apologise, offerCallback } from './brief-call.ts';
import type { Call } from './call.ts';
import { whenCallerIsGone } from './caller-gone.ts';
import { metadataOf, openForCaller, waitForCaller } from './caller.ts';
import { EventSender } from './event-sender.ts';
import { treatmentOf } from './load/front-door.ts';
import { Keypad } from './keypad.ts';
import { newCall } from './new-call.ts';
import { CallSession } from './session.ts';
import type { Speech } from './speech/index.ts';
import { Ivr } from './stages/ivr.ts';

/** The last syllable and the last event are still on their way when the last frame has been played here. */
const LAST_WORDS_MS = 700;
/** As long as a caller waits for the database before a word is said. */
const OPEN_MS = 6_000;

/** Serves one call from the moment its job is dispatched until the room is closed. */
export async function serveCall(job: JobContext, context: Context, speech: Speech): Promise<void> {
  await job.connect();
  const room = job.room.name ?? '';
  const metadata = metadataOf(job);
  const caller = await waitForCaller(job);
  if (caller && treatmentOf(job.info.acceptArguments.metadata) === 'busy') {
    await offerCallback({ job, context, speech, metadata, caller });
    return;
  }
  const call = await open(context, metadata, room, caller);
  if (call) await answer({ job, context, speech, ...call, room }, caller);
  else if (caller) await apologise({ job, context, speech, metadata, caller });
  else job.shutdown('nobody came');
}

/** Null when the database is away. */
async function open(
  context: Context,
  metadata: JobMetadata,
  room: string,
  caller: RemoteParticipant | null,
): Promise<Pick<Serving, 'opened' | 'known'> | null> {
  try {
    return await watchOf(context.db).within(OPEN_MS, () => openForCaller(context, metadata, room, caller));
  } catch (error) {
    if (!isAway(error)) throw error;
    context.logger.error(
      { code: errorCode(error), error: errorMessage(error) },
      'a call could not be opened',
    );
    return null;
  }
}

interface Serving {
  job: JobContext;
  context: Context;
  speech: Speech;
  opened: OpenedCall;
  known: KnownCaller | null;
  room: string;
}

async function answer(serving: Serving, caller: RemoteParticipant | null): Promise<void> {
  const { job, context, speech, opened, known } = serving;
  const events = new EventSender(job.room, caller?.identity ?? null, context.logger);
  const emit = (event: CallEvent): void => events.send(event);
  const call = newCall({ context, opened, known, emit, model: speech.llm });
  const session = createAgentSession(speech, speech.llm);
  const calling = new CallSession({ call, speech, session, simulatedTime: false, onEnded: () => void end() });
  const keypad = new Keypad(
    (keys) => void press(calling, keys).catch((error: unknown) => failed(call, error)),
  );
  let ending: Promise<void> | null = null;
  const end = (): Promise<void> => (ending ??= endCall(serving, calling, events, keypad));

  job.addShutdownCallback(end);
  if (!caller) {
    await end();
    return;
  }
  if (speech.hears !== 'people') {
    call.emit({ type: 'notice', code: speech.hears === 'nobody' ? 'typing_only' : 'test_recogniser' });
  }
  session.on(voice.AgentSessionEventTypes.Close, () => void end());
  const unwatch = whenCallerIsGone(job.room, caller.identity, () => void end());
  job.addShutdownCallback(() => Promise.resolve(unwatch()));
  session.on(voice.AgentSessionEventTypes.Error, (event) => {
    call.logger.error(
      { code: 'provider_failed', error: errorMessage(event.error) },
      'a speech or model provider failed',
    );
    void calling.modelFailed().catch((error: unknown) => failed(call, error));
  });
  job.room.on(RoomEvent.DtmfReceived, (_code, key, from) => {
    if (from.identity === caller.identity) keypad.press(key, calling.ask);
  });
  const io = new voice.RoomIO({
    agentSession: session,
    room: job.room,
    participant: caller.identity,
    inputOptions: {
      audioEnabled: speech.stt !== null,
      audioSampleRate: 16_000,
      textInputCallback: (_session, event) => typed(calling, event.text),
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

async function press(calling: CallSession, keys: string): Promise<void> {
  calling.interrupt();
  const now = calling.call.context.clock();
  await calling.hear({ type: 'keys', keys }, { channel: 'keypad', text: keys, startedAt: now, endedAt: now });
}

async function typed(calling: CallSession, text: string): Promise<void> {
  calling.interrupt();
  const now = calling.call.context.clock();
  const heard = { channel: 'text', text, startedAt: now, endedAt: now } as const;
  if ((await calling.hear({ type: 'said', text }, heard)) === 'model') {
    calling.session.generateReply({ userInput: text });
  }
}

function failed(call: Call, error: unknown): void {
  call.logger.error({ code: errorCode(error), error: errorMessage(error) }, 'a turn failed');
}

async function endCall(
  serving: Serving,
  calling: CallSession,
  events: EventSender,
  keypad: Keypad,
): Promise<void> {
  const { job, context, room } = serving;
  calling.close();
  keypad.clear();
  try {
    await calling.call.finish();
  } catch (error) {
    calling.call.logger.error(
      { code: errorCode(error), error: errorMessage(error) },
      'the end of a call was not written',
    );
  }
  await events.sent();
  await new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MS));
  await calling.session.close();
  await context.rooms.removeRoom(room).catch((error: unknown) => {
    calling.call.logger.warn(
      { code: errorCode(error), error: errorMessage(error) },
      'the room closes by itself later',
    );
  });
  job.shutdown('call ended');
}
