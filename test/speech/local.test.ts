import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { APIConnectionError, APITimeoutError, initializeLogger } from '@livekit/agents';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { createSpeech, type Speech } from '../../src/speech/index.ts';
import { SpeechClient } from '../../src/speech/local/client.ts';
import { useModel } from '../../src/speech/models/fetch.ts';
import { joined, roomTone, seconds, trimmed, type Clip } from '../helpers/clip.ts';
import { speak } from '../helpers/espeak-caller.ts';
import { describeNeeding, missing, voiceNeeds } from '../helpers/missing.ts';
import { recognise } from '../helpers/recognise.ts';
import { resampled } from '../helpers/resampled.ts';
import { shared } from '../helpers/shared.ts';
import { finalTranscript, playInto } from '../helpers/speech-events.ts';
import { likeness } from '../helpers/spoken-text.ts';
import { speechConfig } from '../helpers/speech-config.ts';

const local = { STT: 'local', TTS: 'local' };
let directory: string;
let processes: ChildProcess[];

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

/** An installation without anything: what is started in it ends with it. */
async function begin(): Promise<void> {
  directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-speech-'));
  processes = [];
}
async function end(): Promise<void> {
  await Promise.all(processes.map(stop));
  await rm(directory, { recursive: true, force: true });
}

describe('the speech process', () => {
  beforeEach(begin);
  afterEach(end);

  test('speaks both languages before any recogniser is installed, and says that nobody hears', async () => {
    startProcess();
    await using speech = await open();
    expect(speech.hears).toBe('nobody');
    expect(speech.stt).toBeNull();
    const clip = await recorded(speech, 'أَهْلًا وَسَهْلًا', 'ar');
    expect(seconds(clip)).toBeGreaterThan(0.8);
  });

  test('keeps a fixed phrase on disk, and plays it from there without the process', async () => {
    const process = startProcess();
    await using speech = await open();
    const made = await recorded(speech, 'Welcome to Hatif.', 'en');
    await stop(process);
    const kept = await recorded(speech, 'Welcome to Hatif.', 'en');
    expect(Buffer.from(kept.samples.buffer).equals(Buffer.from(made.samples.buffer))).toBe(true);
    expect(await readdir(path.join(directory, 'speech-cache'))).toHaveLength(1);
  });

  test('tells the length of a kept phrase before it is played', async () => {
    startProcess();
    await using speech = await open();
    await speech.warm([{ text: 'One moment.', language: 'en' }]);
    const { audio, duration } = speech.speak('One moment.', 'en');
    const milliseconds = await duration;
    expect(milliseconds).toBeGreaterThan(300);
    await audio.cancel();
  });

  test('hears from the next call on when a recogniser is chosen while it runs', async ({ skip }) => {
    skip(missing(['caller-asr']).length > 0, 'not run, missing: caller-asr');
    startProcess();
    await using speech = await open();
    expect(speech.hears).toBe('nobody');
    await useModel(shared('caller-asr'), path.join(directory, 'models'));
    await expect.poll(() => speech.hears, { timeout: 10_000 }).toBe('test_callers');
    expect(speech.stt).not.toBeNull();
  });

  test('jobs find it again after it was restarted', async () => {
    const first = startProcess();
    await using speech = await open();
    await recorded(speech, 'Before.', 'en');
    await stop(first);
    startProcess();
    expect(seconds(await recorded(speech, 'After.', 'en'))).toBeGreaterThan(0.2);
  });

  test('is one for an installation: a second one ends with a reason', async () => {
    startProcess();
    await using _speech = await open();
    const second = startProcess();
    let said = '';
    second.stderr?.on('data', (text: Buffer) => (said += text.toString()));
    const code = await new Promise((resolve) => second.once('exit', resolve));
    expect(code).not.toBe(0);
    expect(said).toContain('speech_running');
  });

  test('is named when it is away', async () => {
    const client = new SpeechClient(path.join(directory, 'nobody.sock'), { connectMs: 100 });
    await expect(client.abilities()).rejects.toThrow(APIConnectionError);
  });

  test('that does not answer is given up in time', async () => {
    const socket = path.join(directory, 'mute.sock');
    const mute = createServer(() => undefined);
    await new Promise<void>((resolve) => {
      mute.listen(socket, resolve);
    });
    const client = new SpeechClient(socket, { answerMs: 200 });
    const about = { sampleRate: 16_000, language: null, expected: null };
    await expect(client.recognise(new Int16Array(16_000), about)).rejects.toThrow(APITimeoutError);
    await client.close();
    mute.close();
  });
});

describeNeeding(voiceNeeds, 'local speech with the callers’ recogniser', () => {
  beforeAll(async () => {
    await begin();
    await useModel(shared('caller-asr'), path.join(directory, 'models'));
    startProcess();
  });
  afterAll(end);

  test('warns that it hears test callers only', async () => {
    await using speech = await open();
    expect(speech.hears).toBe('test_callers');
  });

  test('hears both languages in one stream and says which', async () => {
    await using speech = await open();
    const said = await Promise.all([
      heard(speech, 'hello my name is sarah ahmed'),
      heard(speech, 'أُرِيدُ أَنْ أَتَكَلَّمَ مَعَ مُوَظَّفٍ'),
    ]);
    expect(said).toMatchObject([
      { text: 'hello my name is sarah ahmed', language: 'en' },
      { language: 'ar' },
    ]);
    expect(said[1]?.text).toContain('موظف');
  });

  test('hears whole what is said with a pause that is too short to end it', async () => {
    await using speech = await open();
    const rate = 16_000;
    const begun = trimmed(await speak('my name is', { rate }));
    const rest = trimmed(await speak('sarah ahmed', { rate }));
    const room = roomTone(700, rate);
    const clip = joined([room, begun, roomTone(170, rate), rest, room]);
    // The callers' recogniser takes a pause for no space.
    expect((await heardIn(speech, clip)).text.replaceAll(' ', '')).toBe('mynameissarahahmed');
  });

  test('reads aloud what nobody diacritised so that it is understood', async () => {
    await using speech = await open();
    const stream = speech.tts.stream();
    const text = 'السلام عليكم، أريد أن أتكلم مع موظف.';
    stream.pushText(text);
    stream.endInput();
    const clips: Clip[] = [];
    for await (const audio of stream) {
      if (typeof audio === 'symbol') break;
      clips.push({ rate: audio.frame.sampleRate, samples: audio.frame.data });
    }
    expect(likeness(text, recognise(resampled(joined(clips), 16_000)))).toBeGreaterThan(0.8);
  });

  test('requests of several jobs at once are all answered', async () => {
    const clip = await speak('my name is john smith', { rate: 16_000 });
    const jobs = await Promise.all(Array.from({ length: 4 }, () => open()));
    const about = { sampleRate: 16_000, language: null, expected: null } as const;
    const clients = jobs.map(() => new SpeechClient(speechConfig(directory, local).socket));
    const all = await Promise.all(
      clients.flatMap((client) => [1, 2, 3].map(() => client.recognise(clip.samples, about))),
    );
    expect(new Set(all.map(({ text }) => text))).toEqual(new Set(['my name is john smith']));
    await Promise.all([...jobs.map((job) => job.close()), ...clients.map((client) => client.close())]);
  });
});

type Opened = Speech & AsyncDisposable;

async function open(): Promise<Opened> {
  const speech = await createSpeech(speechConfig(directory, local), createLogger('test', 'silent'));
  return Object.defineProperty(speech, Symbol.asyncDispose, { value: () => speech.close() }) as Opened;
}

function startProcess(): ChildProcess {
  const env = { ...process.env, ...local, DATA_DIR: directory, LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, ['src/speech.ts'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  processes.push(child);
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exited;
}

async function recorded(speech: Speech, text: string, language: 'ar' | 'en'): Promise<Clip> {
  const { audio } = speech.speak(text, language);
  const clips: Clip[] = [];
  for await (const frame of audio) clips.push({ rate: frame.sampleRate, samples: frame.data });
  return joined(clips);
}

async function heard(speech: Speech, text: string) {
  return heardIn(speech, await speak(text, { rate: 16_000 }));
}

async function heardIn(speech: Speech, clip: Clip) {
  if (!speech.stt) throw new Error('there is no recogniser');
  const stream = speech.stt.stream();
  const [transcript] = await Promise.all([finalTranscript(stream), playInto(stream, clip, 4)]);
  stream.close();
  return transcript;
}
