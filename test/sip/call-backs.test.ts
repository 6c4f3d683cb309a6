import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { callBackAttempts, calls, escalations, handoffs } from '../../src/db/schema/index.ts';
import { alike } from '../helpers/alike.ts';
import { Carrier, type CarriedCall } from '../helpers/carrier.ts';
import { speak } from '../helpers/espeak-caller.ts';
import { eventually } from '../helpers/eventually.ts';
import { HumanDesk } from '../helpers/human-desk.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { recognise } from '../helpers/recognise.ts';
import { resampled } from '../helpers/resampled.ts';
import { startSipCentre, type SipCentre } from '../helpers/sip-centre.ts';

const allDay = "[{ open: '00:00', close: '24:00' }]";
const always = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => `${day}: ${allDay}`).join(', ');
const linesFor = (carrier: string): string => `
trunks:
  carrier: { address: '${carrier}', transport: udp, user: hatif, passwordFrom: PBX_PASSWORD }
outbound:
  trunk: carrier
  callerId: '+966110000000'
  callBacks: { hours: { ${always} }, ringSeconds: 12, atOnce: 4 }
`;
const firstSentence = 'Hello, this is the automated assistant of Noor Electronics and Internet';

describeNeeding(
  ['livekit-sip', 'livekit-server', 'redis-server', 'sox', 'espeak-ng', 'sherpa-onnx-node', 'caller-asr'],
  'real calls back',
  () => {
    let whole: SipCentre | undefined;
    let { centre, db } = {} as SipCentre;
    let carrier: Carrier;

    beforeAll(async () => {
      carrier = await Carrier.open();
      const options = { password: 'paper-kite-moon', alwaysOpen: true };
      whole = await startSipCentre(linesFor(carrier.address), options);
      ({ centre, db } = whole);
    });
    afterAll(async () => {
      await whole?.[Symbol.asyncDispose]();
      await carrier?.[Symbol.asyncDispose]();
    });

    /** Somebody asks on the page to be called back. */
    async function ask(phone: string): Promise<void> {
      const response = await fetch(`${centre.url}/api/callbacks`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ phone, language: 'en', key: randomBytes(18).toString('base64url') }),
      });
      expect(response.status, await response.clone().text()).toBe(201);
    }

    const attemptOf = async (number: string) =>
      (await db.select().from(callBackAttempts)).find((attempt) => attempt.number === number);
    const resultOf = (number: string) =>
      eventually(
        `what came of ${number}`,
        async () => (await attemptOf(number))?.result ?? undefined,
        90_000,
      );
    const callTo = (number: string): Promise<CarriedCall> =>
      eventually(`a call to ${number}`, async () => carrier.callsTo(number)[0], 60_000);

    /** How much of a sentence was heard in what a telephone got, the recogniser's own spelling of it being the measure. */
    async function heardIn(call: CarriedCall, sentence: string): Promise<number> {
      const made = recognise(await speak(sentence, { voice: 'en-us', telephone: true, rate: 16_000 }));
      return alike(recognise(call.heard()), made);
    }

    test('who picks up and says nothing hears who calls and why, before they have said a word', async () => {
      carrier.expect('+966551230001', 'picks_up');
      await ask('+966551230001');
      const call = await callTo('+966551230001');
      expect(call.from).toBe('+966110000000');
      await eventually(
        'the first sentence',
        async () => ((await heardIn(call, firstSentence)) > 0.5 ? true : undefined),
        40_000,
      );
      call.say(resampled(await speak('No.', { voice: 'en-us', telephone: true, rate: 16_000 }), 8_000));
      expect(await resultOf('+966551230001')).toBe('later');
      await call.over;
      const attempt = await attemptOf('+966551230001');
      const row = (await db.select().from(calls)).find(({ id }) => id === attempt?.callId);
      expect(row).toMatchObject({ source: 'sip', callerNumber: '+966551230001' });
      expect(row?.room).toMatch(/^call-back-/);
    });

    test.each([
      ['+966551230002', { status: 486, reason: 'Busy Here' }, 'busy', 486],
      ['+966551230003', { status: 480, reason: 'Temporarily Unavailable' }, 'no_answer', 480],
      ['+966551230004', { status: 603, reason: 'Decline' }, 'rejected', 603],
      ['+966551230005', { status: 404, reason: 'Not Found' }, 'invalid', 404],
      ['+966551230006', { status: 503, reason: 'Service Unavailable' }, 'failed', 503],
      ['+966551230007', 'rings', 'no_answer', null],
    ] as const)('%s: %o is %s, and dialled once', async (number, answer, result, sipStatus) => {
      carrier.expect(number, answer);
      await ask(number);
      expect(await resultOf(number)).toBe(result);
      expect(await attemptOf(number)).toMatchObject({ sipStatus, callId: null });
      expect(carrier.callsTo(number)).toHaveLength(1);
      const wish = (await db.select().from(escalations)).find(
        ({ callbackNumber }) => callbackNumber === number,
      );
      expect(wish?.status).toBe('callback');
    });

    test('to whom a human was promised, a human is in the room before their telephone rings', async () => {
      const number = '+966551230008';
      carrier.expect(number, 'picks_up');
      await using sara = await HumanDesk.open(centre, db, { name: 'Sara', departments: ['sales'] });
      const wish = {
        department: 'sales',
        reason: 'a quote',
        summary: 'They want a quote.',
        language: 'en',
      } as const;
      const promised = { callbackNumber: number, callbackBy: new Date(), status: 'callback' } as const;
      const [asked] = await db
        .insert(escalations)
        .values({ ...wish, ...promised })
        .returning();
      const attempt = await eventually('an attempt', () => attemptOf(number), 30_000);
      const { callId, room } = attempt;
      if (callId === null || !asked) throw new Error('a human is waited for in a call');
      await sara.rings(callId);
      expect(carrier.callsTo(number)).toEqual([]);
      const human = await sara.answer({ callId, room });
      const call = await callTo(number);
      await eventually(
        'the first sentence',
        async () => ((await heardIn(call, firstSentence)) > 0.5 ? true : undefined),
        40_000,
      );
      expect(await resultOf(number)).toBe('spoken');
      const [handoff] = await db.select().from(handoffs).where(eq(handoffs.callId, callId));
      expect(handoff).toMatchObject({ part: 'lead', agentId: sara.agentId, leftAt: null });
      const [stands] = await db.select().from(escalations).where(eq(escalations.id, asked.id));
      expect(stands?.status).toBe('accepted');
      await human.leave();
    });

    test('no number is in the log', async () => {
      expect(await centre.logs()).not.toMatch(/55123000\d/);
    });
  },
);
