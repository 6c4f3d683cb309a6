import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dispose } from '@livekit/rtc-node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { turnParts } from '../../src/telemetry/metrics.ts';
import { startCentre, type RunningCentre } from '../helpers/centre.ts';
import { converse, type Steps } from '../helpers/converse.ts';
import { utterances } from '../helpers/ear.ts';
import { spoken } from '../helpers/espeak-caller.ts';
import { eventually } from '../helpers/eventually.ts';
import { expectEvents, expectRows, expectSounded } from '../helpers/expect-call.ts';
import { FakeDeepgram } from '../helpers/fake-deepgram.ts';
import { FakeOpenAi } from '../helpers/fake-openai.ts';
import { describeNeeding, voiceNeeds } from '../helpers/missing.ts';
import { recognise, recogniseAll, recogniserRate } from '../helpers/recognise.ts';
import { resampled } from '../helpers/resampled.ts';
import { openRows, rowsOf } from '../helpers/rows.ts';
import { RtcCaller } from '../helpers/rtc-caller.ts';
import { scriptedModel } from '../helpers/scripted-model.ts';
import { englishCaller, scriptedCaller, typing } from '../helpers/scripted-callers.ts';

/** Jobs take no call before the voice has said every fixed phrase, hundreds of them; with none asked for a while it has. */
async function untilPhrasesSpoken({ asked }: FakeOpenAi): Promise<void> {
  let last = { asked: 0, at: Date.now() };
  await eventually(
    'every fixed phrase to be spoken',
    async () => {
      if (asked.speech !== last.asked) last = { asked: asked.speech, at: Date.now() };
      return asked.speech > 0 && Date.now() - last.at > 1_000 ? true : undefined;
    },
    180_000,
  );
}

/** The local servers hear and speak for real: what they are sent is recognised, what they are asked for sounds. */
describeNeeding(voiceNeeds, 'calls on Deepgram and OpenAI', () => {
  let deepgram: FakeDeepgram;
  let openai: FakeOpenAi;
  let centre: RunningCentre;
  let db: Database;

  beforeAll(async () => {
    deepgram = await FakeDeepgram.start({
      transcribe: (samples, rate) => {
        const text = recognise(resampled({ samples, rate }, recogniserRate));
        return text === '' ? null : { text, language: /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en' };
      },
    });
    openai = await FakeOpenAi.start({
      chat: scriptedModel({ readings: [[/strange/, { department: 'support' }]] }),
      speak: async (text) => (await spoken(text, { rate: 24_000 })).samples,
    });
    centre = await startCentre({
      models: 'none',
      env: {
        STT: 'deepgram',
        DEEPGRAM_API_KEY: 'deepgram-key-of-the-tests',
        DEEPGRAM_URL: deepgram.url,
        TTS: 'openai',
        LLM: 'openai',
        OPENAI_API_KEY: 'openai-key-of-the-tests',
        OPENAI_BASE_URL: openai.url,
        EMBEDDINGS: 'none',
      },
    });
    db = await openRows(centre.env);
    await untilPhrasesSpoken(openai);
  });
  afterAll(async () => {
    await db?.close();
    await centre?.stop();
    await deepgram?.close();
    await openai?.close();
    await dispose();
  });

  it.concurrent('go from the first word to the ticket, and the model reads what the rules could not', async () => {
    await using caller = await RtcCaller.web(centre);
    const steps: Steps = {
      ...englishCaller.steps,
      service: [{ say: 'it does strange things since yesterday' }],
      describe: [{ say: 'goodbye' }],
    };
    await converse(
      caller,
      typing({ ...englishCaller, steps }, ['language', 'name', 'service', 'describe']).steps,
    );
    const expected = {
      ...englishCaller.expected,
      // What was told and not mended is written down.
      outcome: 'ticket',
      ticket: true,
      fields: { ...englishCaller.expected.fields, service: 'support' },
      department: 'support',
    } as const;
    expectEvents(caller.log, expected);
    expectRows(await rowsOf(db, { id: caller.callId ?? '' }), expected);
    expectSounded(caller.log, await recogniseAll(utterances(caller.ear.recording)));

    const stream = deepgram.connections.at(-1);
    expect(stream?.authorization).toBe('Token deepgram-key-of-the-tests');
    expect(stream?.parameters.get('language')).toBe('multi');
    expect(stream?.parameters.getAll('language_hint')).toEqual(['ar', 'en']);

    // The worker tells what its jobs measured.
    const running = JSON.parse(await readFile(path.join(centre.dataDir, 'running.json'), 'utf8')) as {
      workerMetricsUrl: string;
    };
    const metrics = await (await fetch(running.workerMetricsUrl)).text();
    for (const part of turnParts)
      expect(metrics).toMatch(
        new RegExp(`hatif_turn_seconds_count\\{process="worker",part="${part}"\\} [1-9]`),
      );
    expect(metrics).toMatch(/hatif_calls_ended_total\{[^}]*source="web"[^}]*\} [1-9]/);
  });

  it.concurrent('follow a caller who goes over to Arabic', async () => {
    const script = typing(scriptedCaller('goes over to Arabic in mid-call'), ['name', 'phone'], 'en');
    await using caller = await RtcCaller.web(centre, { language: 'en' });
    await converse(caller, script.steps);
    expectEvents(caller.log, script.expected);
    expectRows(await rowsOf(db, { id: caller.callId ?? '' }), script.expected);
  });
});
