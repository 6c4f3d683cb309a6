import { randomBytes } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';
import type { Centre } from '../config/centre.ts';
import { formsOfLines, type Trunk } from '../config/telephone.ts';
import {
  dueIn,
  planTelephony,
  wantedThings,
  type DispatchRule,
  type Owner,
  type Telephony,
  type Thing,
} from '../domain/telephony/index.ts';
import { errorCode, errorMessage } from '../errors.ts';
import { askSipService } from '../integrations/sip/ask-service.ts';
import type { Login } from '../integrations/sip/digest.ts';
import { ring, type CallResult } from '../integrations/sip/phone.ts';

/** How long a call may ring: LiveKit takes a second, a cold job some more. */
const ringMs = 15_000;
/** How long the greeting is waited for. */
const listenMs = 10_000;
/** By it test calls are told from others: no number, so that nobody is called back. */
const caller = 'hatif-test';

/** A step on the way of a call, in the order in which calls take them. */
export interface TestStep {
  step: 'business_file' | 'livekit' | 'trunks' | 'sip_service' | 'call' | 'sound';
  ok: boolean;
  says: string;
}

export function stepInWords({ ok, says }: TestStep): string {
  return `${ok ? '✓' : '✗'} ${says}`;
}

interface Tested {
  centre: Centre;
  owner: Owner;
  service: string;
}

/**
 * Calls every form of every number, and listens in the first call of each line whether the centre is heard. Ends with the
 * first step without which the following ones cannot be.
 */
export async function* testCalls(
  { centre, owner, service }: Tested,
  open: () => Telephony,
): AsyncGenerator<TestStep> {
  const forms = formsOfLines(centre.telephone, centre.region).flatMap(({ form, line }) =>
    line ? [{ form, line }] : [],
  );
  if (forms.length === 0) {
    yield failed('business_file', 'No number rings here: put yours under `telephone` in the business file.');
    return;
  }
  const set = await asSetUp(centre, owner, open);
  yield* set.steps;
  const { telephony, wanted } = set;
  if (!telephony) return;
  const asked = await askSipService(service);
  yield asked.there
    ? { step: 'sip_service', ok: true, says: `The SIP service at ${service} answers.` }
    : failed(
        'sip_service',
        `The SIP service at ${service} does not answer (${asked.why}): start it, or set SIP_SERVICE to where it listens.`,
      );
  if (!asked.there) return;
  for (const [key, trunk] of Object.entries(centre.telephone.trunks)) {
    const own = forms.filter(({ line }) => line.trunk === key);
    if (own.length === 0) continue;
    await using way = await wayIn({ key, trunk, wanted, owner, telephony, from: asked.from });
    const heard = new Set<unknown>();
    for (const { form, line } of own) {
      const listens = !heard.has(line);
      heard.add(line);
      const result = await ring({
        service,
        number: form,
        caller,
        login: way.login,
        ringMs,
        listenMs: listens ? listenMs : 0,
      });
      yield calledStep(form, result);
      if (listens && result.reached === 'answered') yield soundStep(form, result.sound);
    }
  }
}

/** The telephony, where LiveKit has what the business file says. */
async function asSetUp(
  centre: Centre,
  owner: Owner,
  open: () => Telephony,
): Promise<{ steps: TestStep[]; telephony: Telephony | null; wanted: Thing[] }> {
  try {
    const telephony = open();
    const wanted = wantedThings(centre, owner);
    const plan = planTelephony(wanted, await telephony.list(), { owner, prune: false });
    const due = dueIn(plan).length + plan.conflicts.length;
    const livekit: TestStep = { step: 'livekit', ok: true, says: 'LiveKit answers, and has Redis.' };
    return due > 0
      ? {
          steps: [livekit, failed('trunks', 'LiveKit has not what the business file says: hatif sip setup.')],
          telephony: null,
          wanted,
        }
      : {
          steps: [livekit, { step: 'trunks', ok: true, says: 'Trunks and rule are set up.' }],
          telephony,
          wanted,
        };
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'telephony_unavailable' && code !== 'telephone_password_missing') throw error;
    const step = code === 'telephony_unavailable' ? 'livekit' : 'trunks';
    return { steps: [failed(step, errorMessage(error))], telephony: null, wanted: [] };
  }
}

/** How a test call gets in: as its carrier where that may call from here, else by a way that is lent to it. */
async function wayIn(options: {
  key: string;
  trunk: Trunk;
  wanted: readonly Thing[];
  owner: Owner;
  telephony: Telephony;
  from: string;
}): Promise<AsyncDisposable & { login: Login | null }> {
  const { key, trunk, wanted, owner, telephony, from } = options;
  const { user, passwordFrom, addresses } = trunk;
  const nothing = { [Symbol.asyncDispose]: () => Promise.resolve() };
  if (addresses.length === 0)
    return { ...nothing, login: { user: user ?? '', password: owner.secret(passwordFrom ?? '') ?? '' } };
  if (holds(addresses, from)) return { ...nothing, login: null };
  const inbound = wanted.find(({ what, name }) => what === 'inbound_trunk' && name.endsWith(`/in/${key}`));
  const rule = wanted.find((thing): thing is DispatchRule => thing.what === 'dispatch_rule');
  if (inbound?.what !== 'inbound_trunk' || !rule) return { ...nothing, login: null };
  const login = { user: caller, password: randomBytes(18).toString('base64url') };
  const name = `${owner.agentName}/test/${key}`;
  const lent = await telephony.lend({ name, numbers: inbound.numbers, caller, rule, ...login });
  return { login, [Symbol.asyncDispose]: () => lent[Symbol.asyncDispose]() };
}

/** Whether an address is one of some, or lies in one of their networks. */
function holds(addresses: readonly string[], address: string): boolean {
  const list = new BlockList();
  for (const one of addresses) {
    const [net = '', prefix] = one.split('/');
    const family = isIPv6(net) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(net, family);
    else list.addSubnet(net, Number(prefix), family);
  }
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

function calledStep(form: string, result: CallResult): TestStep {
  switch (result.reached) {
    case 'answered':
      return { step: 'call', ok: true, says: `${form} is answered after ${result.afterMs} ms.` };
    case 'ringing':
      return failed(
        'call',
        `${form} rings, and nobody answers within ${ringMs / 1000} s: the voice worker is not there (npm start), or all its lines are busy.`,
      );
    case 'refused':
      return failed('call', `${form} is refused: ${result.status} ${result.reason}.`);
    case 'nobody':
      return failed(
        'call',
        `${form} gets no answer at all: the SIP service finds no trunk for it, or is another than this LiveKit server’s (the same Redis in both).`,
      );
  }
}

function soundStep(form: string, sound: 'heard' | 'silent' | 'none'): TestStep {
  if (sound === 'heard') return { step: 'sound', ok: true, says: `${form}: the centre is heard.` };
  return failed(
    'sound',
    sound === 'silent'
      ? `${form}: the line is open and silent: nothing speaks in the centre (TTS), or its worker does not reach LiveKit’s media.`
      : `${form}: no sound comes at all: the SIP service’s media ports (rtp_port) are closed, or it tells an address that is not reached from here.`,
  );
}

function failed(step: TestStep['step'], says: string): TestStep {
  return { step, ok: false, says };
}
