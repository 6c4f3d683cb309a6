import {
  RoomAgentDispatch,
  RoomConfiguration,
  ServerError,
  SipClient,
  SIPDispatchRule,
  SIPDispatchRuleCallee,
  SIPDispatchRuleInfo,
  SIPInboundTrunkInfo,
  SIPOutboundTrunkInfo,
} from 'livekit-server-sdk';
import type {
  DispatchRule,
  Kept,
  RoomNaming,
  Telephony,
  TestLine,
  Thing,
} from '../../domain/telephony/index.ts';
import { errorMessage, HatifError } from '../../errors.ts';

const requestTimeoutSeconds = 5;

/** As LiveKit numbers them. */
const transports = ['auto', 'udp', 'tcp', 'tls'] as const;

/** Something as LiveKit has it: what of it is not ours to set is kept with it. */
type Info = SIPInboundTrunkInfo | SIPOutboundTrunkInfo | SIPDispatchRuleInfo;

/** {@link Telephony} of a LiveKit server, which keeps trunks and rules in its Redis for the SIP service. */
export class LiveKitTelephony implements Telephony {
  readonly #sip: SipClient;
  readonly #url: string;
  /** What was listed last, by id. */
  readonly #infos = new Map<string, Info>();

  constructor(server: { url: string; apiKey: string; apiSecret: string }) {
    this.#url = server.url;
    this.#sip = new SipClient(server.url.replace(/^ws/, 'http'), server.apiKey, server.apiSecret, {
      requestTimeout: requestTimeoutSeconds,
      failover: false,
    });
  }

  async list(): Promise<Kept[]> {
    const [inbound, outbound, rules] = await this.#reach(
      Promise.all([
        this.#sip.listSipInboundTrunk(),
        this.#sip.listSipOutboundTrunk(),
        this.#sip.listSipDispatchRule(),
      ]),
    );
    this.#infos.clear();
    for (const trunk of [...inbound, ...outbound]) this.#infos.set(trunk.sipTrunkId, trunk);
    for (const rule of rules) this.#infos.set(rule.sipDispatchRuleId, rule);
    return [
      ...inbound.map(inboundTrunk),
      ...outbound.map(outboundTrunk),
      ...rules.map((rule) => this.#rule(rule)),
    ];
  }

  async create(wanted: Thing): Promise<void> {
    switch (wanted.what) {
      case 'inbound_trunk': {
        const { name, numbers, addresses, user, password } = wanted;
        const trunk = await this.#reach(
          this.#sip.createSipInboundTrunk(name, [...numbers], {
            allowedAddresses: [...addresses],
            authUsername: user ?? '',
            authPassword: password ?? '',
          }),
        );
        this.#infos.set(trunk.sipTrunkId, trunk);
        return;
      }
      case 'outbound_trunk': {
        const { name, address, numbers, transport, user, password } = wanted;
        await this.#reach(
          this.#sip.createSipOutboundTrunk(name, address, [...numbers], {
            transport: transports.indexOf(transport),
            authUsername: user ?? '',
            authPassword: password ?? '',
          }),
        );
        return;
      }
      case 'dispatch_rule': {
        const { name, metadata, trunks, rooms } = wanted;
        await this.#reach(
          this.#sip.createSipDispatchRule(
            { type: 'callee', roomPrefix: prefixOf(rooms), randomize: true },
            { name, metadata, trunkIds: this.#idsOf(trunks), roomConfig: withAgent(wanted) },
          ),
        );
      }
    }
  }

  async update(kept: Kept, wanted: Thing): Promise<void> {
    const info = this.#infos.get(kept.id);
    if (info instanceof SIPInboundTrunkInfo && wanted.what === 'inbound_trunk') {
      const changed = info.clone();
      changed.numbers = [...wanted.numbers];
      changed.allowedAddresses = [...wanted.addresses];
      changed.authUsername = wanted.user ?? '';
      changed.authPassword = wanted.password ?? '';
      await this.#reach(this.#sip.updateSipInboundTrunk(kept.id, changed));
    } else if (info instanceof SIPOutboundTrunkInfo && wanted.what === 'outbound_trunk') {
      const changed = info.clone();
      changed.numbers = [...wanted.numbers];
      changed.address = wanted.address;
      changed.transport = transports.indexOf(wanted.transport);
      changed.authUsername = wanted.user ?? '';
      changed.authPassword = wanted.password ?? '';
      await this.#reach(this.#sip.updateSipOutboundTrunk(kept.id, changed));
    } else if (info instanceof SIPDispatchRuleInfo && wanted.what === 'dispatch_rule') {
      const changed = info.clone();
      changed.trunkIds = this.#idsOf(wanted.trunks);
      changed.metadata = wanted.metadata;
      changed.rule = new SIPDispatchRule({
        rule: {
          case: 'dispatchRuleCallee',
          value: new SIPDispatchRuleCallee({ roomPrefix: prefixOf(wanted.rooms), randomize: true }),
        },
      });
      changed.roomConfig = withAgent(wanted, changed.roomConfig);
      await this.#reach(this.#sip.updateSipDispatchRule(kept.id, changed));
    }
  }

  async remove(kept: Kept): Promise<void> {
    await this.#reach<unknown>(
      kept.what === 'dispatch_rule'
        ? this.#sip.deleteSipDispatchRule(kept.id)
        : this.#sip.deleteSipTrunk(kept.id),
    );
    this.#infos.delete(kept.id);
  }

  async lend({ name, numbers, caller, user, password, rule }: TestLine): Promise<AsyncDisposable> {
    await using made = new AsyncDisposableStack();
    // Among trunks of one number LiveKit takes the one that is for this caller, where the other is not for this address.
    const trunk = await this.#reach(
      this.#sip.createSipInboundTrunk(name, [...numbers], {
        allowedNumbers: [caller],
        authUsername: user,
        authPassword: password,
      }),
    );
    made.defer(async () => void (await this.#sip.deleteSipTrunk(trunk.sipTrunkId)));
    const { sipDispatchRuleId } = await this.#reach(
      this.#sip.createSipDispatchRule(
        { type: 'callee', roomPrefix: prefixOf(rule.rooms), randomize: true },
        { name, metadata: rule.metadata, trunkIds: [trunk.sipTrunkId], roomConfig: withAgent(rule) },
      ),
    );
    made.defer(async () => void (await this.#sip.deleteSipDispatchRule(sipDispatchRuleId)));
    return made.move();
  }

  #rule(info: SIPDispatchRuleInfo): Kept {
    const agent = info.roomConfig?.agents[0];
    return {
      what: 'dispatch_rule',
      id: info.sipDispatchRuleId,
      name: info.name,
      trunks: info.trunkIds.map((id) => nameOf(this.#infos.get(id)) ?? id),
      rooms: roomsOf(info),
      agent: agent?.agentName ?? '',
      metadata: agent?.metadata ?? '',
    };
  }

  #idsOf(names: readonly string[]): string[] {
    const inbound = [...this.#infos].filter(([, info]) => info instanceof SIPInboundTrunkInfo);
    return names.map((name) => inbound.find(([, info]) => info.name === name)?.[0] ?? name);
  }

  async #reach<T>(request: Promise<T>): Promise<T> {
    try {
      return await request;
    } catch (error) {
      throw new HatifError('telephony_unavailable', whatToDo(error, this.#url), {
        status: 503,
        cause: error,
      });
    }
  }
}

/** What went wrong with LiveKit, in words that say what to do. A refused token stands in its message, and is not repeated. */
function whatToDo(error: unknown, url: string): string {
  const message = errorMessage(error);
  if (!(error instanceof ServerError) && !/\bredis\b/i.test(message))
    return `The LiveKit server at ${url} does not answer: start it, or set LIVEKIT_URL to where it is.`;
  if (error instanceof ServerError && (error.status === 401 || error.status === 403))
    return `The LiveKit server at ${url} refuses the keys: set LIVEKIT_API_KEY and LIVEKIT_API_SECRET to a pair of its own.`;
  if (/redis required/i.test(message))
    return `The LiveKit server at ${url} runs without Redis, which telephones need: give it \`redis\` in its configuration, the same as the SIP service’s (livekit.production.yaml shows it).`;
  // What the server itself could not reach, in the words of its language.
  if (/^dial tcp |^(?:read|write) tcp |\bEOF\b|\bredis\b|^LOADING /i.test(message))
    return `The LiveKit server at ${url} does not reach its Redis: start it (docker compose up -d redis). It said: ${message}`;
  return `The LiveKit server at ${url} did not do it: ${message}`;
}

function inboundTrunk(info: SIPInboundTrunkInfo): Kept {
  return {
    what: 'inbound_trunk',
    id: info.sipTrunkId,
    name: info.name,
    numbers: info.numbers,
    addresses: info.allowedAddresses,
    user: info.authUsername || null,
    password: info.authPassword || null,
  };
}

function outboundTrunk(info: SIPOutboundTrunkInfo): Kept {
  return {
    what: 'outbound_trunk',
    id: info.sipTrunkId,
    name: info.name,
    numbers: info.numbers,
    address: info.address,
    transport: transports[info.transport] ?? 'auto',
    user: info.authUsername || null,
    password: info.authPassword || null,
  };
}

function roomsOf({ rule }: SIPDispatchRuleInfo): RoomNaming {
  if (rule?.rule.case !== 'dispatchRuleCallee') return { by: 'other' };
  const { roomPrefix, randomize } = rule.rule.value;
  return { by: 'number_dialled', prefix: roomPrefix, random: randomize };
}

function prefixOf(rooms: RoomNaming): string {
  return rooms.by === 'number_dialled' ? rooms.prefix : '';
}

function withAgent({ agent, metadata }: DispatchRule, before = new RoomConfiguration()): RoomConfiguration {
  const config = before.clone();
  config.agents = [new RoomAgentDispatch({ agentName: agent, metadata })];
  return config;
}

function nameOf(info: Info | undefined): string | null {
  return info?.name ? info.name : null;
}
