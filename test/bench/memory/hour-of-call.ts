// One call as a job process holds it, with an hour of sound pushed through it faster than time. Tells its parent what
// the process needs after 1, 10 and 60 minutes of that sound.
import { dispose } from '@livekit/rtc-node';
import { initializeLogger } from '@livekit/agents';
import '../../../src/job.ts'; // all that a job loads
import { loadConfig } from '../../../src/config/config.ts';
import { createContext } from '../../../src/context.ts';
import { createCall, openCall } from '../../../src/domain/calls/index.ts';
import { createAgentSession } from '../../../src/voice/agent-session.ts';
import { newCall } from '../../../src/conversation/open.ts';
import { CallSession } from '../../../src/voice/session.ts';
import { createSpeech } from '../../../src/speech/index.ts';
import { spokenText } from '../../../src/voice/turn/spoken-text.ts';
import { Ivr } from '../../../src/voice/stages/ivr.ts';
import { speak } from '../../helpers/espeak-caller.ts';
import { memoryOf } from '../live/processes.ts';
import { FastLoudspeaker } from '../turn/fast-loudspeaker.ts';
import { HurriedMicrophone } from './hurried-microphone.ts';

const samplesAt = new Set([1, 10, 60]);
/** The caller asks for the question again, and again: a call that goes nowhere and never ends. */
const asksAgain = 'can you repeat that';
const turnEverySeconds = 30;

initializeLogger({ pretty: false, level: 'silent' });
const config = loadConfig();
const context = await createContext(config, { name: 'bench' });
const speech = await createSpeech(config.speech, context.logger, { normalise: spokenText });
const { id } = await createCall(context.db, { source: 'chat', language: 'en' });
const opened = await openCall(context.db, { callId: id, source: 'chat' });
const call = newCall({ context, opened, known: null, emit: () => undefined, reader: null });
const session = createAgentSession(speech, null);
const calling = new CallSession({
  call,
  speech,
  session,
  simulatedTime: true,
  fillerMs: context.config.speech.fillerMs,
  onEnded: () => undefined,
});
const microphone = new HurriedMicrophone(speech.vad);
session.input.audio = microphone;
session.output.audio = new FastLoudspeaker(speech.tts.sampleRate, () => undefined);
await session.start({ agent: new Ivr(calling), record: false });
await calling.settled();

const words = await speak(asksAgain);
for (let seconds = 0; seconds < 60 * 60;) {
  await microphone.quiet(turnEverySeconds);
  await microphone.say(words);
  await microphone.quiet(1);
  seconds += turnEverySeconds;
  await calling.settled();
  if (!samplesAt.has(seconds / 60)) continue;
  const memory = await memoryOf('self');
  process.send?.({ minutes: seconds / 60, ...memory });
}
calling.close();
await call.finish();
await microphone.close();
await session.close();
await speech.close();
await context[Symbol.asyncDispose]();
await dispose();
process.exit(0);
