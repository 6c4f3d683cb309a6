import { initializeLogger, type llm, type voice } from '@livekit/agents';
import { loadConfig } from '../../../src/config/config.ts';
import { createContext, type Context } from '../../../src/context.ts';
import { migrateDatabase } from '../../../src/db/client.ts';
import { createCall, openCall } from '../../../src/domain/calls/index.ts';
import { fixedPhrases } from '../../../src/domain/dialogue/index.ts';
import { createLogger } from '../../../src/logger.ts';
import { languages, type Language } from '../../../src/shared/vocabulary.ts';
import { createAgentSession } from '../../../src/voice/agent-session.ts';
import { newCall } from '../../../src/conversation/open.ts';
import { CallSession } from '../../../src/voice/session.ts';
import { createSpeech, type Speech } from '../../../src/speech/index.ts';
import { createModel } from '../../../src/speech/model.ts';
import { ChainedLlm } from '../../../src/speech/thinking/chained-llm.ts';
import { spokenText } from '../../../src/voice/turn/spoken-text.ts';
import { Ivr } from '../../../src/voice/stages/ivr.ts';
import { speak } from '../../helpers/espeak-caller.ts';
import { eventually } from '../../helpers/eventually.ts';
import { FakeOpenAi } from '../../helpers/fake-openai.ts';
import { SimulatedMouth } from '../../helpers/simulated-line.ts';
import { figureOf, type Figure } from '../measure.ts';
import { plainAgent, plainSession } from './plain-agent.ts';
import { FastLoudspeaker } from './fast-loudspeaker.ts';
import { install } from './speech-process.ts';

/** What the callers say: an IVR from the language to the confirmation, in sentences the test recogniser hears. */
const spoken: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'english',
    'my name is sarah ahmed',
    'zero five five one two three four five six seven',
    'sarah dot ahmed at gmail dot com',
    'i want to complain about a late delivery',
    'yes that is correct',
    'no thank you',
  ],
  ar: [
    'عربي',
    'اسمي محمد العتيبي',
    'صفر خمسة خمسة واحد اثنان ثلاثة أربعة خمسة ستة سبعة',
    'محمد نقطة أحمد آت جيميل نقطة كوم',
    'أريد تقديم شكوى',
    'نعم هذا صحيح',
    'تأخر الطلب ولم يرد أحد',
    'لا شكرا',
  ],
};

/** What the plain agent's model answers: as long as what the IVR asks. */
const modelAnswer = 'Thank you. Could you please tell me your phone number, one digit after the other?';
const rounds = 2;
const plainRounds = 1;
const slowModelMs = 300;

/**
 * An IVR turn inside the worker: the words are there and the turn is decided → the first frame of the answer is
 * handed to the line. Goal: p50 20 ms, p95 60 ms. Beside it, in the same run, a plain agent whose model answers
 * its first token at once, and after 300 ms; those medians are the figure's `baseline`.
 */
export async function turnBench(): Promise<Figure[]> {
  initializeLogger({ pretty: false, level: 'silent' });
  await using installation = await install(['caller-asr']);
  const { config } = installation;
  await migrateDatabase(config);
  await using context = await createContext(config, { name: 'bench' });
  await using speech = Object.assign(
    await createSpeech(config.speech, context.logger, { normalise: spokenText }),
    { [Symbol.asyncDispose]: () => speech.close() },
  );
  await speech.warm(
    languages.flatMap((language) =>
      fixedPhrases(language, context.centre).map((text) => ({ text, language })),
    ),
  );
  const own: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const language of languages) own.push(...(await ivrCall(context, speech, language)));
  }
  const quick = await plainCalls(speech, 0);
  const slow = await plainCalls(speech, slowModelMs);
  const [quickFigure, slowFigure] = [
    figureOf('turn plain agent, model 0 ms', 'ms', quick),
    figureOf(`turn plain agent, model ${slowModelMs} ms`, 'ms', slow),
  ];
  return [{ ...figureOf('turn ivr', 'ms', own), baseline: quickFigure.p50 }, quickFigure, slowFigure];
}

/** A session on a simulated line, with a stopwatch on its turns. */
class Bench {
  readonly microphone = new SimulatedMouth();
  readonly #session: voice.AgentSession;
  #decided = Number.POSITIVE_INFINITY;
  #first: number | null = null;

  constructor(session: voice.AgentSession, speech: Speech) {
    this.#session = session;
    session.input.audio = this.microphone;
    session.output.audio = new FastLoudspeaker(speech.tts.sampleRate, (at) => {
      if (at >= this.#decided) this.#first ??= at;
    });
  }

  /** Says a sentence and answers the milliseconds from the turn's decision to the first frame. */
  async turn(text: string): Promise<number> {
    this.#decided = Number.POSITIVE_INFINITY;
    this.#first = null;
    this.#watch(this.#session.currentAgent);
    await this.microphone.say(await speak(text, { rate: 16_000 }));
    const first = await eventually(`an answer to “${text}”`, async () => this.#first ?? undefined, 20_000);
    return first - this.#decided;
  }

  // The framework calls this when it has the words and has decided that the turn is over.
  #watch(agent: voice.Agent): void {
    const original = agent.onUserTurnCompleted.bind(agent);
    agent.onUserTurnCompleted = async (context: llm.ChatContext, message: llm.ChatMessage) => {
      if (this.#decided === Number.POSITIVE_INFINITY) this.#decided = performance.now();
      await original(context, message);
    };
  }
}

async function ivrCall(context: Context, speech: Speech, language: Language): Promise<number[]> {
  const { id } = await createCall(context.db, { source: 'chat' });
  const opened = await openCall(context.db, { callId: id, source: 'chat' });
  const call = newCall({ context, opened, known: null, emit: () => undefined, reader: null });
  const session = createAgentSession(speech, null, (text) => call.isCompleteAnswer(text));
  const calling = new CallSession({
    call,
    speech,
    session,
    simulatedTime: true,
    fillerMs: context.config.speech.fillerMs,
    onEnded: () => undefined,
  });
  const bench = new Bench(session, speech);
  await session.start({ agent: new Ivr(calling), record: false });
  const times: number[] = [];
  for (const text of spoken[language]) {
    await calling.settled();
    times.push(await bench.turn(text));
  }
  calling.close();
  await call.finish();
  await bench.microphone.close();
  await session.close();
  return times;
}

async function plainCalls(speech: Speech, firstTokenMs: number): Promise<number[]> {
  const server = await FakeOpenAi.start({
    chat: async () => {
      if (firstTokenMs > 0) await new Promise((resolve) => setTimeout(resolve, firstTokenMs));
      return { content: modelAnswer };
    },
  });
  const { speech: configured } = loadConfig({ LLM_BASE_URL: server.url, LLM_MODEL: 'fake' });
  const chained = await createModel(configured, createLogger('bench', 'silent'));
  if (!chained) throw new Error('there is a model');
  const model = new ChainedLlm(chained);
  const times: number[] = [];
  for (const language of languages) {
    speech.setLanguage(language);
    const session = plainSession(speech, model);
    const bench = new Bench(session, speech);
    await session.start({ agent: plainAgent(), record: false });
    for (let round = 0; round < plainRounds; round += 1) {
      for (const text of spoken[language]) {
        times.push(await bench.turn(text));
        await eventually('the agent listens', async () => session.agentState === 'listening' || undefined);
      }
    }
    await bench.microphone.close();
    await session.close();
  }
  await server.close();
  return times;
}
