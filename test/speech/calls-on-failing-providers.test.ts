import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { initializeLogger } from '@livekit/agents';
import { dispose } from '@livekit/rtc-node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/config.ts';
import { createContext, type Context } from '../../src/context.ts';
import { eventsBeginning, readEvents } from '../../src/domain/events/index.ts';
import { createLogger } from '../../src/logger.ts';
import { takeMetrics, turnParts, type Observation } from '../../src/telemetry/metrics.ts';
import { createSpeech, type Speech } from '../../src/speech/index.ts';
import type { Clip } from '../helpers/clip.ts';
import { speak } from '../helpers/espeak-caller.ts';
import { FakeDeepgram } from '../helpers/fake-deepgram.ts';
import { FakeOpenAi } from '../helpers/fake-openai.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { scriptedModel } from '../helpers/scripted-model.ts';
import { SimulatedCall } from '../helpers/simulated-call.ts';

/** What a caller is promised, with the limits as they come. */
const longestSilenceMs = 3000;
const rate = 16_000;
/** A clip ends in this much of a quiet room. */
const trailingMs = 500;
const question = 'what do you offer for small offices';
const lookedUp = 'what do you offer for small offices and shops';
const unsure = 'I do not know that for certain. Shall I connect you with a colleague?';
const answer = 'How small is your office, and what do you need there?';

/** Who calls, and at which stage they are when their providers fail. */
const callers = {
  deafened: 'name',
  unheard: 'name',
  'half said': 'name',
  thinking: 'department',
  'looking up': 'department',
  'by the rules': 'department',
} as const;

interface Made extends AsyncDisposable {
  deepgram: FakeDeepgram;
  /** The preferred voice and model. */
  openai: FakeOpenAi;
  /** The second of each kind. */
  other: FakeOpenAi;
  simulated: SimulatedCall;
  /** What the events tell of its providers. */
  failovers: () => Promise<unknown[]>;
}

describeNeeding(['espeak-ng', 'sox'], 'a caller whose providers fail is never left in silence', () => {
  const directories: string[] = [];
  let base: Context;
  let name: Clip;
  const counted: Observation[] = [];
  const calls = new Map<string, Made>();

  beforeAll(async () => {
    initializeLogger({ pretty: false, level: 'silent' });
    takeMetrics((observation) => counted.push(observation));
    const directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-failing-'));
    directories.push(directory);
    const config = loadConfig({ DATA_DIR: directory, LOG_LEVEL: 'silent' });
    await layDatabase(directory);
    base = await createContext(config);
    name = await speak('my name is sarah ahmed', { rate });
    // All of them ring at once and wait at their stage: the way there is not the point.
    await Promise.all(
      Object.entries(callers).map(async ([caller, stage]) => {
        const made = await call();
        calls.set(caller, made);
        await made.simulated.reach(stage);
        await made.simulated.hush();
      }),
    );
  });
  afterAll(async () => {
    await base[Symbol.asyncDispose]();
    for (const directory of directories) rmSync(directory, { recursive: true, force: true });
    await dispose();
  });

  function callOf(caller: keyof typeof callers): Made {
    const made = calls.get(caller);
    if (!made) throw new Error('there is no such call');
    return made;
  }

  /** Providers of each kind, preferred and second, that a test breaks as it likes; and a call on them. */
  async function call(): Promise<Made> {
    const directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-failing-'));
    directories.push(directory);
    const deepgram = await FakeDeepgram.start({
      transcribe: () => ({ text: 'My name is Sarah Ahmed.', language: 'en' }),
    });
    const lookUp = { name: 'searchKnowledge', arguments: { question: lookedUp } };
    const chat = scriptedModel({
      replies: [
        [/shops/, { toolCalls: [lookUp] }],
        [/offices/, { content: answer }],
      ],
      ofResult: () => unsure,
    });
    const sound = (text: string) => tone(Math.max(300, text.length * 16));
    const [openai, other] = [
      await FakeOpenAi.start({ chat, speak: sound }),
      await FakeOpenAi.start({ chat, speak: sound, transcribe: () => 'my name is sarah ahmed' }),
    ];
    const { speech: config } = loadConfig({
      DATA_DIR: directory,
      STT: 'deepgram,compatible',
      TTS: 'openai,compatible',
      LLM: 'openai,compatible',
      DEEPGRAM_API_KEY: 'key',
      DEEPGRAM_URL: deepgram.url,
      OPENAI_API_KEY: 'key',
      OPENAI_BASE_URL: openai.url,
      STT_BASE_URL: other.url,
      TTS_BASE_URL: other.url,
      LLM_BASE_URL: other.url,
    });
    const logger = createLogger('test', 'silent');
    const speech: Speech = await createSpeech(config, logger);
    const simulated = await SimulatedCall.begin(base, speech);
    const failovers = async () => {
      const events = await readEvents(base.db, eventsBeginning, 1000);
      return events
        .filter(({ type, callId }) => type === 'provider_failed' && callId === simulated.callId)
        .map(({ data }) => data);
    };
    return {
      deepgram,
      openai,
      other,
      simulated,
      failovers,
      async [Symbol.asyncDispose]() {
        await simulated[Symbol.asyncDispose]();
        await speech.close();
        await Promise.all([deepgram.close(), openai.close(), other.close()]);
      },
    };
  }

  // Three at a time: those that take longest come first.
  it.concurrent('when nobody hears: then the keys and the keyboard go on', async () => {
    await using made = callOf('unheard');
    const { simulated, deepgram, other } = made;
    deepgram.broken = 'hang';
    other.broken.transcriptions = 'hang';
    expect(await simulated.say(name, trailingMs)).toBeLessThan(longestSilenceMs);
    expect(simulated.said.at(-1)).toContain('use the keys, or type');
    expect(simulated.events).toContainEqual({ type: 'notice', code: 'typing_only' });
    await simulated.reach('phone');
    expect(simulated.calling.call.state.name?.value).toBe('Sarah Ahmed');
  });

  it.concurrent('when all models hang: then the rules answer', async () => {
    await using made = callOf('by the rules');
    const { simulated, openai, other } = made;
    openai.broken.chat = 'hang';
    other.broken.chat = 'hang';
    expect(await simulated.typeTo(question)).toBeLessThan(longestSilenceMs);
    expect(simulated.said.at(-1)).not.toContain('moment');
    expect(simulated.said.at(-1)).not.toContain(answer);
  });

  it.concurrent('when the recogniser hangs', async () => {
    await using made = callOf('deafened');
    const { simulated, deepgram, failovers } = made;
    deepgram.broken = 'hang';
    expect(await simulated.say(name, trailingMs)).toBeLessThan(longestSilenceMs);
    expect(simulated.calling.call.state.name?.value).toBe('Sarah Ahmed');
    const failover = { kind: 'stt', from: 'deepgram', to: 'compatible', fault: 'unheard' };
    expect(await failovers()).toEqual([failover]);
    expect(counted).toContainEqual({ name: 'hatif_failovers_total', labels: failover, value: 1 });
    // What a spoken turn took, part by part: the recogniser that hung is where the time went.
    const parts = new Map(
      counted
        .filter(({ name }) => name === 'hatif_turn_seconds')
        .map(({ labels, value }) => [labels['part'], value]),
    );
    expect(new Set(parts.keys())).toEqual(new Set(turnParts));
    const { whole, recognition } = Object.fromEntries(parts);
    const sum = [...parts].reduce((all, [part, value]) => (part === 'whole' ? all : all + value), 0);
    expect(sum).toBeCloseTo(whole ?? 0, 3);
    expect(recognition).toBeGreaterThan(1.2);
  });

  it.concurrent('when the voice hangs before and in the middle of what it says', async () => {
    await using made = callOf('half said');
    const { simulated, openai, failovers } = made;
    openai.broken.speech = 'hang';
    expect(await simulated.typeTo('my name is Sarah Ahmed')).toBeLessThan(longestSilenceMs);
    openai.broken.speech = 'stall';
    expect(await simulated.typeTo('0551234567')).toBeLessThan(longestSilenceMs);
    expect(await failovers()).toMatchObject([
      { kind: 'tts', to: 'compatible' },
      { kind: 'tts', to: 'compatible' },
    ]);
  });

  it.concurrent('when the model hangs', async () => {
    await using made = callOf('thinking');
    const { simulated, openai, failovers } = made;
    openai.broken.chat = 'hang';
    expect(await simulated.typeTo(question)).toBeLessThan(longestSilenceMs);
    expect(simulated.said.at(-1)).toContain(answer);
    expect(await failovers()).toEqual([{ kind: 'llm', from: 'openai', to: 'compatible', fault: 'slow' }]);
  });

  it.concurrent('when the model looks something up: they are asked for a moment once', async () => {
    await using made = callOf('looking up');
    const { simulated, openai } = made;
    openai.fail('chat', { afterMs: 1200 });
    const before = simulated.said.length;
    expect(await simulated.typeTo(lookedUp)).toBeLessThan(longestSilenceMs);
    expect(openai.chats.at(-1)?.messages.at(-1)?.role).toBe('tool');
    expect(simulated.said.slice(before)).toEqual(['One moment, please.', unsure]);
  });
});

/** Something that can be heard, for so many milliseconds at 24 kHz. */
function tone(milliseconds: number): Int16Array {
  return Int16Array.from(
    { length: milliseconds * 24 },
    (_, at) => 8000 * Math.sin((2 * Math.PI * 300 * at) / 24_000),
  );
}
