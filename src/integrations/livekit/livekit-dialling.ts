import { ServerError, SipClient } from 'livekit-server-sdk';
import type { Config } from '../../config/config.ts';
import { outboundTrunkName } from '../../domain/telephony/index.ts';
import type { CallOut, Dialling, DialResult } from '../../domain/outbound/index.ts';
import { errorMessage, HatifError } from '../../errors.ts';

const requestTimeoutSeconds = 5;
/** How much longer than a telephone rings its answer may take to come here. */
const graceSeconds = 10;

/** {@link Dialling} by the SIP service of a LiveKit server. */
class LiveKitDialling implements Dialling {
  readonly #sip: SipClient;
  readonly #agentName: string;

  constructor(server: { url: string; apiKey: string; apiSecret: string; agentName: string }) {
    this.#sip = new SipClient(server.url.replace(/^ws/, 'http'), server.apiKey, server.apiSecret, {
      requestTimeout: requestTimeoutSeconds,
      failover: false, // who is dialled twice hears two
    });
    this.#agentName = server.agentName;
  }

  async dial({ room, number, trunk, ringSeconds, longestSeconds }: CallOut): Promise<DialResult> {
    const trunkId = await this.#trunkId(trunk);
    try {
      await this.#sip.createSipParticipant(trunkId, number, room, {
        participantIdentity: `phone-${room}`,
        waitUntilAnswered: true,
        ringingTimeout: ringSeconds,
        maxCallDuration: longestSeconds,
        timeout: ringSeconds + graceSeconds,
      });
      return { answered: true };
    } catch (error) {
      const said = unanswered(error);
      if (said) return said;
      throw unavailable(error);
    }
  }

  async #trunkId(key: string): Promise<string> {
    const name = outboundTrunkName({ agentName: this.#agentName }, key);
    const trunks = await this.#sip.listSipOutboundTrunk().catch((error: unknown) => {
      throw unavailable(error);
    });
    const found = trunks.find((trunk) => trunk.name === name);
    if (found) return found.sipTrunkId;
    const message = `LiveKit has no trunk ${name} for calls out: npm run hatif -- sip setup makes it.`;
    throw new HatifError('telephony_unavailable', message, { status: 503 });
  }
}

/**
 * What the network said of a call that was not answered. The code of the error itself says something else: a busy line comes as
 * "too many requests". Null: no telephone rang.
 */
function unanswered(error: unknown): DialResult | null {
  if (!(error instanceof ServerError)) return null;
  const status = Number(error.metadata?.['sip_status_code']);
  if (Number.isInteger(status) && status > 0) return { answered: false, sipStatus: status };
  return error.code === 'canceled' ? { answered: false, sipStatus: null } : null;
}

function unavailable(cause: unknown): HatifError {
  const message = `No call went out by the LiveKit server: ${errorMessage(cause)}`;
  return new HatifError('telephony_unavailable', message, { status: 503, cause });
}

/** {@link Dialling} on the configured LiveKit server; where none is, nobody can be called. */
export function liveKitDialling({ livekit }: Pick<Config, 'livekit'>): Dialling {
  const { url, apiKey, apiSecret, agentName } = livekit;
  if (url && apiKey && apiSecret) return new LiveKitDialling({ url, apiKey, apiSecret, agentName });
  return {
    dial: async () => {
      throw unavailable(new Error('set LIVEKIT_URL and its keys.'));
    },
  };
}
