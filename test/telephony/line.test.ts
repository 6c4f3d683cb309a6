import { ParticipantKind } from '@livekit/rtc-node';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { beginChat } from '../../src/cli/begin-chat.ts';
import { parseCentre } from '../../src/config/centre.ts';
import type { Context } from '../../src/context.ts';
import { Lease } from '../../src/domain/calls/index.ts';
import { openForCaller } from '../../src/voice/room/caller.ts';
import { CallLog } from '../helpers/call-log.ts';
import { openTypingContext, type TypingContext } from '../helpers/typing-context.ts';

const telephone = `telephone:
  numbers:
    - number: '+97142001000'
      trunk: carrier
      name: { ar: سِدْرَةُ, en: Sidra }
      greeting: { ar: مَرْحَبًا بِكَ فِي سِدْرَة., en: 'Hello, this is Sidra.' }
      language: en
      department: sales
    - { number: '16123', trunk: carrier, language: ar }
    - { number: '937', trunk: carrier }
  trunks: { carrier: { addresses: [203.0.113.10] } }`;
const shipped = readFileSync(path.resolve(import.meta.dirname, '../../centre.yaml'), 'utf8');
const centre = parseCentre(shipped.replace(/^telephone:.*$/m, telephone));

describe('a call on a number of the centre', { timeout: 60_000 }, () => {
  let typing: TypingContext;
  let context: Context;

  beforeAll(async () => {
    typing = await openTypingContext({ centre });
    ({ context } = typing);
  }, 120_000);
  afterAll(() => typing[Symbol.asyncDispose]());

  /** What a caller hears at first who dials a number, and once they have said who they are. */
  async function ring(to: string | undefined, ...says: string[]): Promise<CallLog> {
    const log = new CallLog();
    const call = await beginChat(context, { ...(to ? { to } : {}), emit: (event) => log.take(event) });
    for (const said of says) await call.say(said);
    await call.hangUp();
    return log;
  }

  it.each(['+97142001000', '042001000', '0097142001000'])(
    'is greeted by its brand, in its language, and led to its department: %s',
    async (to) => {
      const log = await ring(to, 'Mark Jones', '0551234567', 'skip', 'yes');
      expect(log.said[0]).toBe('Hello, this is Sidra.');
      expect(log.said.join(' ')).not.toMatch(/Noor|عربي/);
      expect(log.said.join(' ')).toMatch(/through to sales/);
    },
  );

  test('may be in a language without a brand, and in neither', async () => {
    expect((await ring('16123')).said.join(' ')).toMatch(/^أهلا بك في نور/);
    const asked = (await ring('937')).said.join(' ');
    expect(asked).toMatch(/أهلا بك في نور.*Welcome to Noor/s);
    expect((await ring('+97142009999')).said.join(' ')).toBe(asked);
    expect((await ring(undefined)).said.join(' ')).toBe(asked);
  });

  test('from a telephone takes language and country of the number dialled, whoever is known', async () => {
    const caller = (from: string, to: string) => ({
      kind: ParticipantKind.SIP,
      attributes: { 'sip.phoneNumber': from, 'sip.trunkPhoneNumber': to },
    });
    const lease = new Lease({ db: context.db, logger: context.logger, kind: 'worker' });
    await lease.begin();
    onTestFinished(() => lease.end());
    const by = { workerId: lease.id, jobId: 'AJ_telephone' };
    const open = async (room: string, from: string, to: string) =>
      (await openForCaller(context, { source: 'sip' }, room, caller(from, to), by)).opened;
    expect(await open('call-phone_1', '0501234567', '042001000')).toMatchObject({
      language: 'en',
      callerNumber: '+971501234567',
      dialledNumber: '042001000',
    });
    expect(await open('call-phone_2', '0501234567', '937')).toMatchObject({
      language: null,
      callerNumber: '+966501234567',
    });
  });
});
