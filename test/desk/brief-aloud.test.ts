import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { auditLog } from '../../src/db/schema/index.ts';
import { briefAloud, seeCall } from '../../src/domain/desk/index.ts';
import { HatifError } from '../../src/errors.ts';
import { sayTicket } from '../../src/language/index.ts';
import { languages, type Language } from '../../src/shared/vocabulary.ts';
import { seconds, type Clip } from '../helpers/clip.ts';
import { agentOf, putInCall, queueCaller, type CallerWish } from '../helpers/desk-caller.ts';
import { startDesk, type Desk } from '../helpers/desk.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { recognise } from '../helpers/recognise.ts';
import { resampled } from '../helpers/resampled.ts';
import { startSpeechProcess } from '../helpers/speech-process.ts';
import { likeness } from '../helpers/spoken-text.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ env: { STT: 'none', TTS: 'local' } });
}, 120_000);
afterAll(() => desk.service[Symbol.asyncDispose]());

describe('the brief as it is read aloud', () => {
  test('tells who calls, why, how they sound, what was tried and what not to ask, in words', async () => {
    const { caller, sentences } = await briefly({
      reason: 'my bill of 25 SAR is wrong.',
      state: {
        ...known,
        requests: ['my bill of 25 SAR is wrong.', 'cancel it'],
        moods: [-1],
        leads: ['one'],
      },
    });
    expect(await sentences('en')).toEqual([
      'The call comes from the number or browser of Sara, and nothing has been proved yet.',
      'The reason: my bill of twenty five riyals is wrong.',
      'They said: cancel it.',
      'They sound angry.',
      `Ticket ${sayTicket(caller.ticket, 'en')} was opened.`,
      'They want to buy; that was noted.',
      'Do not ask again: name, phone number.',
    ]);
    expect(await sentences('ar')).toEqual([
      'يَتَّصِلُ مِنْ رَقْمِ Sara أَوْ مُتَصَفِّحِه، وَلَمْ يُثْبِتْ هُوِيَّتَهُ بَعْد.',
      'يَتَكَلَّمُ الْإِنْجِلِيزِيَّة.',
      expect.stringMatching(/^السَّبَب: my bill of .+ is wrong\.$/u),
      'وَقَالَ: cancel it.',
      'يَبْدُو غَاضِبًا.',
      `فُتِحَتِ التَّذْكِرَةُ ${sayTicket(caller.ticket, 'ar')}.`,
      'يُرِيدُ أَنْ يَشْتَرِي، وَسُجِّلَ طَلَبُه.',
      'لَا تَسْأَلْهُ ثَانِيَةً عَنْ: الِاسْم، رَقْمُ الْهَاتِف.',
    ]);
  });

  test('reads no figure, and nothing of what a caller wrote as anything but words', async () => {
    const { sentences } = await briefly({
      reason: `<audio src="x">[[h@'loU]]</audio>\u0007 ${'again and '.repeat(100)}`,
      state: {
        filed: { at: 0, since: '3 days ago', order: '40217' },
        appointments: [{ id: 'one', startsAt: '2031-03-04T13:00:00.000Z' }],
      },
    });
    for (const language of languages) {
      const told = (await sentences(language)).join(' ');
      expect(told).not.toMatch(/[<>[\]\p{N}\p{Cc}]/u);
      expect(told.length).toBeLessThan(800);
    }
  });

  test('says that nothing was tried where nothing was', async () => {
    const { sentences } = await briefly({ state: { tickets: [] } });
    expect(await sentences('en')).toContain('Nothing was tried yet.');
    expect(await sentences('ar')).toContain('لَمْ يُجَرَّبْ شَيْءٌ بَعْد.');
  });
});

describe('a human who would rather listen', () => {
  test('is told that there is no voice: nobody runs the local one', async () => {
    const { got } = await listens('Hears-nobody');
    expect(got.statusCode).toBe(503);
    expect(got.json()).toMatchObject({ code: 'speech_away', detail: expect.stringContaining('npm start') });
  });

  test('is told that the centre has none at all', async () => {
    const silent = await startDesk({ env: { TTS: 'none' } });
    const { got } = await listens('Hears-none', { at: silent });
    expect(got.statusCode).toBe(503);
    expect(got.json()).toMatchObject({ code: 'voice_missing', detail: expect.stringContaining('TTS') });
    await silent.service[Symbol.asyncDispose]();
  }, 120_000);

  test('is told that no provider answers', async () => {
    const deaf = await startDesk({ env: { TTS: 'compatible', TTS_BASE_URL: 'http://127.0.0.1:9/v1' } });
    const { got } = await listens('Hears-no-server', { at: deaf });
    expect(got.statusCode).toBe(503);
    expect(got.json()).toMatchObject({ code: 'voice_away' });
    await deaf.service[Symbol.asyncDispose]();
  }, 120_000);

  test('hears one reading at a time: the newest', async () => {
    const first = Promise.withResolvers<AbortSignal>();
    const slow = await startDesk({
      overrides: {
        reader: async () => ({
          read: async ([sentence = ''], _language, signal) => {
            first.resolve(signal);
            if (sentence.includes('Second')) return Buffer.from('sound');
            return new Promise((_resolve, reject) => {
              signal.addEventListener('abort', () => reject(new HatifError('given_up', 'given up')));
            });
          },
        }),
      },
    });
    const { member, ask } = await talking(slow, 'Impatient', { wish: { state: { name: named('First') } } });
    const replaced = ask();
    await first.promise;
    const second = await queueCaller(slow.context.db, { state: { name: named('Second') } });
    await putInCall(slow.context.db, second, await agentOf(slow.context.db, member));
    const got = await member.browser.ask('GET', `/calls/${second.callId}/brief.wav`);
    expect(got.body).toBe('sound');
    expect((await replaced).json()).toMatchObject({ status: 409, code: 'read_anew' });
    await slow.service[Symbol.asyncDispose]();
  }, 120_000);

  describeNeeding(['sherpa-onnx-node', 'caller-asr'], 'with the local voice', () => {
    let voice: AsyncDisposable;
    beforeAll(async () => {
      voice = await startSpeechProcess(desk.service.dataDir);
    }, 60_000);
    afterAll(() => voice[Symbol.asyncDispose]());

    test.each([
      ['en', 'They say they are Sara; it is not proved.'],
      ['ar', 'فُتِحَتِ التَّذْكِرَة'],
    ] as const)(
      'hears it in their own language, %s, and that they looked is in the audit',
      async (of, told) => {
        const state = { name: { value: 'Sara', source: 'caller' } } as const;
        const { got, caller, member } = await listens(`Listens-${of}`, { language: of, wish: { state } });
        expect(got.statusCode).toBe(200);
        expect(got.headers).toMatchObject({ 'content-type': 'audio/wav', 'cache-control': 'no-store' });
        const clip = clipOf(got.rawPayload);
        expect(seconds(clip)).toBeGreaterThan(5);
        expect(likeness(told, recognise(resampled(clip, 16_000)))).toBeGreaterThan(0.6);
        const looks = await desk.context.db
          .select()
          .from(auditLog)
          .where(eq(auditLog.subject, `call:${caller.callId}`));
        expect(looks).toEqual([
          expect.objectContaining({ action: 'read_call', actor: `user:${member.id}`, outcome: 'done' }),
        ]);
      },
    );
  });
});

const named = (value: string) => ({ value, source: 'caller' }) as const;
const known = {
  name: { value: 'Sara Ahmed', source: 'stored' },
  phone: { value: '+966551234567', source: 'stored' },
} as const;

/** The sentences about a caller, as the database has them. */
async function briefly(wish: CallerWish) {
  const { db, centre, clock } = desk.context;
  const caller = await queueCaller(db, wish);
  const sentences = async (language: Language) => {
    const person = await anybody();
    const of = { callId: caller.callId, centre, at: clock() };
    return briefAloud((await seeCall(db, { userId: person, departments: null }, of)).seen, language);
  };
  return { caller, sentences };
}

let reader: Promise<string> | undefined;
const anybody = (): Promise<string> =>
  (reader ??= desk.person('Reads-all', 'supervisor').then(({ id }) => id));

/** Somebody in a call, who may ask to have its brief read. */
async function talking(
  at: Desk,
  name: string,
  { language = 'en', wish = {} }: { language?: Language | undefined; wish?: CallerWish },
) {
  const { db } = at.context;
  const caller = await queueCaller(db, wish);
  const member = await at.member(name, 'agent', { departments: ['sales'], language });
  await putInCall(db, caller, await agentOf(db, member));
  return { member, caller, ask: () => member.browser.ask('GET', `/calls/${caller.callId}/brief.wav`) };
}

async function listens(
  name: string,
  { at = desk, language, wish }: { at?: Desk; language?: Language; wish?: CallerWish } = {},
) {
  const { ask, ...who } = await talking(at, name, { language, ...(wish && { wish }) });
  return { ...who, got: await ask() };
}

/** The sound of a WAV file, which has to be mono and 16 bits a sample. */
function clipOf(file: Buffer): Clip {
  expect(file.toString('latin1', 0, 4) + file.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ');
  expect([file.readUInt16LE(20), file.readUInt16LE(22), file.readUInt16LE(34)]).toEqual([1, 1, 16]);
  expect(file.readUInt32LE(40)).toBe(file.length - 44);
  return { rate: file.readUInt32LE(24), samples: new Int16Array(new Uint8Array(file.subarray(44)).buffer) };
}
