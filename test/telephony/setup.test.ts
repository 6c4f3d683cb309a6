import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { RoomConfiguration, SipClient } from 'livekit-server-sdk';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { registerSip } from '../../src/cli/sip.ts';
import { HatifError } from '../../src/errors.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { startTelephonyServer, writeTelephone, type TelephonyServer } from '../helpers/telephony-server.ts';

const brands = `
numbers:
  - { number: '+97142001000', trunk: carrier, name: { ar: سِدْرَةُ, en: Sidra }, language: en }
  - { number: '16123', trunk: sbc }
trunks:
  carrier: { addresses: [203.0.113.10], address: sip.carrier.example, user: sidra, passwordFrom: CARRIER_PASSWORD }
  sbc: { user: hatif, passwordFrom: SBC_PASSWORD }
outbound: { trunk: carrier, callerId: '+97142001000' }
`;
const passwords = { CARRIER_PASSWORD: 'drift-wood-lamp', SBC_PASSWORD: 'paper-kite-moon' };

/** What a command printed, and its exit code. */
interface Ran {
  out: string;
  err: string;
  code: number;
}

/** Runs `hatif sip …` in this process: one of its own would take seconds on a busy machine. */
async function hatifSip(args: string[], env: Record<string, string>): Promise<Ran> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const [out, err]: [string[], string[]] = [[], []];
  const printed = [
    vi.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line))),
    vi.spyOn(console, 'error').mockImplementation((line) => void err.push(String(line))),
  ];
  const program = new Command().exitOverride();
  registerSip(program);
  process.exitCode = 0;
  try {
    await program.parseAsync(['sip', ...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof HatifError)) throw error;
    err.push(error.message);
    process.exitCode = 1;
  } finally {
    for (const spy of printed) spy.mockRestore();
    vi.unstubAllEnvs();
  }
  const code = process.exitCode;
  process.exitCode = 0;
  return { out: out.join('\n'), err: err.join('\n'), code };
}

const environmentOf = (server: TelephonyServer, dir: string): Record<string, string> => ({
  DATA_DIR: dir,
  CENTRE_FILE: path.join(dir, 'centre.yaml'),
  LIVEKIT_URL: server.url,
  LIVEKIT_API_KEY: server.apiKey,
  LIVEKIT_API_SECRET: server.apiSecret,
  SIP_SERVICE: '127.0.0.1:9',
  ...passwords,
});

describeNeeding(['livekit-server', 'redis-server'], 'hatif sip on a LiveKit server with Redis', () => {
  let server: TelephonyServer;
  let sip: SipClient;
  let dir: string;

  beforeAll(async () => {
    server = await startTelephonyServer();
    sip = new SipClient(server.url.replace('ws', 'http'), server.apiKey, server.apiSecret);
  });
  afterAll(() => server[Symbol.asyncDispose]());
  beforeEach(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), 'hatif-sip-'));
    await writeTelephone(dir, brands);
  });
  afterEach(async () => {
    for (const { sipDispatchRuleId } of await sip.listSipDispatchRule())
      await sip.deleteSipDispatchRule(sipDispatchRuleId);
    for (const { sipTrunkId } of [
      ...(await sip.listSipInboundTrunk()),
      ...(await sip.listSipOutboundTrunk()),
    ])
      await sip.deleteSipTrunk(sipTrunkId);
    await rm(dir, { recursive: true, force: true });
  });

  const hatif = (args: string[], env: Record<string, string> = {}): Promise<Ran> =>
    hatifSip(args, { ...environmentOf(server, dir), ...env });

  test('setup makes trunks and a rule with the agent in it; a second run changes nothing and says so', async () => {
    const dry = await hatif(['setup', '--dry-run', '--json']);
    expect(JSON.parse(dry.out)).toMatchObject({
      applied: false,
      conflicts: [],
      changes: [{ do: 'create' }, {}, {}, {}],
    });
    expect(dry.out).not.toContain(passwords.CARRIER_PASSWORD);
    expect(await sip.listSipInboundTrunk()).toEqual([]);

    const first = await hatif(['setup']);
    expect(first.out).toContain('Done: 4 changes.');
    expect(first.out).not.toContain(passwords.CARRIER_PASSWORD);
    const inbound = await sip.listSipInboundTrunk();
    expect(Object.fromEntries(inbound.map(({ name, ...trunk }) => [name, trunk]))).toMatchObject({
      'hatif/in/carrier': {
        // 97142001000 is the first of these to LiveKit, which answers a trunk that has both no more.
        numbers: ['+97142001000', '0097142001000', '042001000'],
        allowedAddresses: ['203.0.113.10'],
        authUsername: '',
      },
      'hatif/in/sbc': { numbers: ['16123'], authUsername: 'hatif', authPassword: passwords.SBC_PASSWORD },
    });
    expect(await sip.listSipOutboundTrunk()).toMatchObject([
      {
        name: 'hatif/out/carrier',
        address: 'sip.carrier.example',
        numbers: ['+97142001000'],
        authUsername: 'sidra',
      },
    ]);
    const [rule, ...more] = await sip.listSipDispatchRule();
    expect(more).toEqual([]);
    expect(rule?.trunkIds.toSorted()).toEqual(inbound.map(({ sipTrunkId }) => sipTrunkId).toSorted());
    expect(rule?.roomConfig?.agents).toMatchObject([{ agentName: 'hatif', metadata: '{"source":"sip"}' }]);
    expect(rule?.rule?.rule).toMatchObject({
      case: 'dispatchRuleCallee', // named after the number dialled: a caller's own appears in no room's name
      value: { roomPrefix: 'call-phone', randomize: true },
    });

    const second = await hatif(['setup']);
    expect(second.out).toContain('Everything is as it should be: nothing to change.');
    expect(await sip.listSipInboundTrunk()).toEqual(inbound);
  });

  test('differences are shown and made, and what else was set there is kept', async () => {
    await hatif(['setup']);
    const [before] = await sip.listSipInboundTrunk({ numbers: ['+97142001000'] });
    if (!before) throw new Error('no trunk');
    before.krispEnabled = true;
    await sip.updateSipInboundTrunk(before.sipTrunkId, before);
    await writeTelephone(
      dir,
      brands
        .replace('203.0.113.10', '203.0.113.10, 198.51.100.0/24')
        .replace("'+97142001000', trunk: carrier, name", "'+97142002000', trunk: carrier, name"),
    );
    const { out } = await hatif(['setup'], { SBC_PASSWORD: 'another-one' });
    expect(out).toContain('addresses: [+198.51.100.0/24]');
    expect(out).toContain('[-042001000]');
    expect(out).toContain('[+042002000]');
    expect(out).toContain('password: (set) → (another)');
    const [after] = await sip.listSipInboundTrunk({ numbers: ['+97142002000'] });
    expect(after).toMatchObject({
      numbers: ['+97142002000', '0097142002000', '042002000'],
      allowedAddresses: ['203.0.113.10', '198.51.100.0/24'],
    });
    const [rule] = await sip.listSipDispatchRule();
    expect(rule?.trunkIds).toContain(after?.sipTrunkId);
    expect((await hatif(['setup'], { SBC_PASSWORD: 'another-one' })).out).toContain('nothing to change');
  });

  test('what is no longer configured stays until it is pruned, and says so where it is in the way', async () => {
    await hatif(['setup']);
    const renamed = brands.replaceAll('sbc', 'gateway').replace('SBC_PASSWORD', 'CARRIER_PASSWORD');
    await writeTelephone(dir, renamed);
    const blocked = await hatif(['setup']);
    expect(blocked).toMatchObject({ code: 1 });
    expect(blocked.err).toMatch(
      /16123: held by the trunk hatif\/in\/sbc \(ST_\w+\), which the business file no longer has: `--prune`/,
    );
    expect((await sip.listSipInboundTrunk()).map(({ name }) => name)).not.toContain('hatif/in/gateway');

    const pruned = await hatif(['setup', '--prune']);
    expect(pruned.out).toContain('- inbound trunk hatif/in/sbc is removed');
    const names = (await sip.listSipInboundTrunk()).map(({ name }) => name).toSorted();
    expect(names).toEqual(['hatif/in/carrier', 'hatif/in/gateway']);
    const [rule] = await sip.listSipDispatchRule();
    expect(rule?.trunkIds).toHaveLength(2);
    expect((await hatif(['setup'])).out).toContain('nothing to change');
  });

  test('numbers change places between trunks in one run', async () => {
    await hatif(['setup']);
    const swapped = brands
      .replace("'+97142001000', trunk: carrier, name", "'16123', trunk: carrier, name")
      .replace("'16123', trunk: sbc", "'+97142001000', trunk: sbc");
    await writeTelephone(dir, swapped);
    expect(await hatif(['setup'])).toMatchObject({ code: 0 });
    const [carrier] = await sip.listSipInboundTrunk({ numbers: ['16123'] });
    expect(carrier?.name).toBe('hatif/in/carrier');
    const [rule] = await sip.listSipDispatchRule();
    expect(rule?.trunkIds.toSorted()).toEqual(
      (await sip.listSipInboundTrunk()).map(({ sipTrunkId }) => sipTrunkId).toSorted(),
    );
    expect((await hatif(['setup'])).out).toContain('nothing to change');
  });

  test('what others made is left alone, and named where it holds one of our numbers', async () => {
    const theirs = await sip.createSipInboundTrunk('by hand', ['16123'], {
      allowedAddresses: ['198.51.100.7'],
    });
    await sip.createSipDispatchRule(
      { type: 'individual', roomPrefix: 'theirs-' },
      { name: 'by hand', trunkIds: [theirs.sipTrunkId], roomConfig: new RoomConfiguration() },
    );
    const { err, code } = await hatif(['setup', '--prune']);
    expect(code).toBe(1);
    expect(err).toContain(`16123: held by the trunk by hand (${theirs.sipTrunkId}), which was not made here`);
    expect(await sip.listSipInboundTrunk()).toHaveLength(1);
    expect(await sip.listSipDispatchRule()).toHaveLength(1);
  });

  test('status names each part that is missing, with what to do', async () => {
    const before = await hatif(['status']);
    expect(before.code).toBe(1);
    expect(before.out).toContain('✓ Configured: 2 numbers, 2 trunks, calls out by carrier as +97142001000.');
    expect(before.out).toContain(
      '✗ LiveKit has not what the business file says (npm run hatif -- sip setup)',
    );
    expect(before.out).toMatch(/✗ The SIP service at 127\.0\.0\.1:9 does not answer .*: start LiveKit SIP/);
    await hatif(['setup']);
    const { out } = await hatif(['status', '--json'], { CARRIER_PASSWORD: '' });
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      parts: [
        { part: 'numbers', ok: true },
        { part: 'passwords', ok: false, says: expect.stringContaining('set CARRIER_PASSWORD') },
        { part: 'livekit', ok: true },
        { part: 'trunks', ok: true },
        { part: 'sip_service', ok: false },
      ],
    });
  });

  test('a server that is not there, or that refuses the keys, is told apart', async () => {
    const away = await hatif(['setup'], { LIVEKIT_URL: 'ws://127.0.0.1:9' });
    expect(away).toMatchObject({ code: 1 });
    expect(away.err).toContain('does not answer: start it, or set LIVEKIT_URL');
    const refused = await hatif(['setup'], {
      LIVEKIT_API_SECRET: 'another-secret-of-more-than-32-characters',
    });
    expect(refused.err).toContain('refuses the keys: set LIVEKIT_API_KEY and LIVEKIT_API_SECRET');
    expect(refused.err).not.toMatch(/eyJ/);
    expect((await hatif(['setup'], { SBC_PASSWORD: '' })).err).toContain(
      'set SBC_PASSWORD (telephone.trunks.sbc)',
    );
  });

  test('numbers lists every form and what it leads to', async () => {
    const { out } = await hatif(['numbers']);
    expect(out).toMatch(/^042001000 +→ \+97142001000, Sidra · سدرة, en, trunk carrier$/m);
    expect(out).toMatch(/^16123 +Noor Electronics and Internet · .*, asks for the language, trunk sbc$/m);
  });
});

describeNeeding(
  ['livekit-server', 'redis-server'],
  'hatif sip on a LiveKit server that lost its Redis',
  () => {
    test('says what is missing', async () => {
      await using server = await startTelephonyServer();
      await writeTelephone(server.dir, brands);
      await server.stopRedis();
      const { out, code } = await hatifSip(['status'], environmentOf(server, server.dir));
      expect(code).toBe(1);
      expect(out).toMatch(/✗ The LiveKit server at \S+ does not reach its Redis: start it/);
    });
  },
);

describeNeeding(['livekit-server'], 'hatif sip on a LiveKit server without Redis', () => {
  test('says what is missing', async () => {
    await using server = await startTelephonyServer({ redis: false });
    await writeTelephone(server.dir, brands);
    const { err, code } = await hatifSip(['setup'], environmentOf(server, server.dir));
    expect(code).toBe(1);
    expect(err).toContain('runs without Redis, which telephones need');
  });
});
