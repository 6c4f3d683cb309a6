import { RoomAgentDispatch, RoomConfiguration, SipClient } from 'livekit-server-sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ring } from '../../src/integrations/sip/phone.ts';
import { calls } from '../../src/db/schema/index.ts';
import { alike } from '../helpers/alike.ts';
import { telephone } from '../helpers/baresip.ts';
import { hatif } from '../helpers/centre.ts';
import { speak } from '../helpers/espeak-caller.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { recognise } from '../helpers/recognise.ts';
import { startSipCentre, type SipCentre } from '../helpers/sip-centre.ts';

const brandGreeting = 'Good morning and welcome to the cedar garden.';
/** That of centre.yaml. */
const companyGreeting = 'Welcome to Noor Electronics and Internet.';

const lines = `
numbers:
  - number: '+97142001000'
    trunk: pbx
    name: { ar: سِدْرَةُ, en: Cedar }
    greeting: { ar: مَرْحَبًا بِكَ فِي سِدْرَة., en: ${brandGreeting} }
    language: en
    department: sales
  - { number: '16123', trunk: pbx, language: ar }
  - { number: '+966110000000', trunk: carrier, language: en }
trunks:
  pbx: { user: desk, passwordFrom: PBX_PASSWORD }
  carrier: { addresses: [203.0.113.10] }
`;
const login = { user: 'desk', password: 'paper-kite-moon' };

describeNeeding(
  [
    'livekit-sip',
    'livekit-server',
    'redis-server',
    'baresip',
    'sox',
    'espeak-ng',
    'sherpa-onnx-node',
    'caller-asr',
  ],
  'real telephone calls',
  () => {
    let whole: SipCentre | undefined;
    let { server, service, centre, db } = {} as SipCentre;

    beforeAll(async () => {
      whole = await startSipCentre(lines, { password: login.password });
      ({ server, service, centre, db } = whole);
    });
    afterAll(() => whole?.[Symbol.asyncDispose]());

    const rowOf = async (callerNumber: string) =>
      (await db.select().from(calls)).find((call) => call.callerNumber === callerNumber);

    test('hatif sip test reaches every form of every number, of carriers elsewhere too, and hears the centre', async () => {
      const said = await hatif(centre.env, 'sip', 'test', '--json').catch(
        ({ stdout }: { stdout: string }) => stdout,
      );
      const { ok, steps } = JSON.parse(said) as {
        ok: boolean;
        steps: { step: string; says: string }[];
      };
      expect(steps.filter(({ step }) => step === 'call').map(({ says }) => says.split(' ')[0])).toEqual([
        '+97142001000',
        '0097142001000',
        '97142001000',
        '042001000',
        '16123',
        '+966110000000',
        '00966110000000',
        '966110000000',
        '0110000000',
      ]);
      expect(steps.filter(({ step }) => step === 'sound')).toHaveLength(3);
      expect(ok, JSON.stringify(steps)).toBe(true);
      // What was lent to the test is gone.
      expect(await hatif(centre.env, 'sip', 'setup')).toContain('nothing to change');
      expect(await hatif(centre.env, 'sip', 'status')).not.toContain('✗');
    });

    test('the start names the numbers that ring, and what was still to be set up then', async () => {
      const said = await centre.logs();
      expect(said).toMatch(/Telephone +\+97142001000, 16123, \+966110000000/);
      expect(said).toMatch(
        /Telephone: LiveKit has not what the business file says \(npm run hatif -- sip setup\)/,
      );
      expect(said).not.toMatch(/Telephone: The SIP service/);
    });

    test.each(['pcmu', 'pcma'] as const)(
      'a telephone (%s) hears the brand of the number it dialled',
      async (codec) => {
        const from = codec === 'pcmu' ? '+971501234567' : '0501234568';
        const { heard, log } = await telephone({
          service: service.address,
          from,
          to: '042001000',
          codec,
          login,
          seconds: 22,
        });
        // The recogniser spells freely, with no call between too: what a call brought is held against what it makes of the
        // same sentence in the band of a telephone. Five such calls were 0.69 to 0.94 like their own brand, and 0.20 at
        // most like the other one.
        const words = heard ? recognise(heard) : '';
        const made = async (text: string): Promise<string> =>
          recognise(await speak(text, { voice: 'en-us', telephone: true, rate: 16_000 }));
        const own = alike(words, await made(brandGreeting));
        expect(own, `${words}\n${log}`).toBeGreaterThan(0.5);
        expect(alike(words, await made(companyGreeting))).toBeLessThan(0.5);
        const row = await rowOf(codec === 'pcmu' ? '+971501234567' : '+971501234568');
        expect(row).toMatchObject({ source: 'sip', dialledNumber: '042001000' });
        expect(row?.room).toMatch(/^call-phone_042001000_\w+$/);
      },
    );

    test('a number that no trunk knows, and a caller who does not sign in, reach nobody', async () => {
      const call = { service: service.address, caller: '+971501234567', ringMs: 4_000, listenMs: 0 };
      expect((await ring({ ...call, number: '+97142009999', login })).reached).toMatch(/ringing|nobody/);
      expect((await ring({ ...call, number: '042001000', login: null })).reached).not.toBe('answered');
      const wrong = { user: 'desk', password: 'guessed' };
      expect((await ring({ ...call, number: '042001000', login: wrong })).reached).not.toBe('answered');
    });

    test('a trunk that has a number with and without its plus is answered by neither: setup registers one', async () => {
      const sip = new SipClient(server.url.replace('ws', 'http'), server.apiKey, server.apiSecret);
      const trunk = await sip.createSipInboundTrunk('double', ['+97142003000'], {
        authUsername: login.user,
        authPassword: login.password,
      });
      const agents = [new RoomAgentDispatch({ agentName: 'hatif', metadata: '{"source":"sip"}' })];
      await sip.createSipDispatchRule(
        { type: 'callee', roomPrefix: 'call-phone', randomize: true },
        { name: 'double', trunkIds: [trunk.sipTrunkId], roomConfig: new RoomConfiguration({ agents }) },
      );
      const reached = async (number: string): Promise<string> => {
        const call = {
          service: service.address,
          caller: '+971501234567',
          ringMs: 10_000,
          listenMs: 0,
          login,
        };
        return (await ring({ ...call, number })).reached;
      };
      expect(await reached('+97142003000')).toBe('answered');
      expect(await reached('97142003000')).toBe('answered');
      trunk.numbers = ['+97142003000', '97142003000'];
      await sip.updateSipInboundTrunk(trunk.sipTrunkId, trunk);
      expect(await reached('+97142003000')).not.toBe('answered');
      expect(await reached('97142003000')).not.toBe('answered');
    });
  },
);
