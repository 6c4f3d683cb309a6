import type { Centre } from '../../config/centre.ts';
import {
  dueIn,
  planTelephony,
  unknownPassword,
  wantedThings,
  type Owner,
  type Plan,
  type Telephony,
} from '../../domain/telephony/index.ts';
import { errorCode, errorMessage } from '../../errors.ts';
import { askSipService } from '../sip/ask-service.ts';

/** Whether one part of the telephony is there, and what to do where it is not. */
export interface TelephonyPart {
  part: 'numbers' | 'passwords' | 'livekit' | 'trunks' | 'sip_service';
  ok: boolean;
  says: string;
}

/** How the telephony of a centre stands. */
export interface TelephonyStatus {
  ok: boolean;
  parts: TelephonyPart[];
  /** What would be changed; null where LiveKit could not be asked. */
  plan: Plan | null;
}

/** Looks at every part on its own, so that one that is missing hides no other. */
export async function telephonyStatus(
  { centre, owner, sipService }: { centre: Centre; owner: Owner; sipService: string },
  open: () => Telephony,
): Promise<TelephonyStatus> {
  const [plan, service] = await Promise.all([planOf(centre, owner, open), askSipService(sipService)]);
  const parts: TelephonyPart[] = [
    configured(centre),
    ...plan.parts,
    service.there
      ? { part: 'sip_service', ok: true, says: `The SIP service at ${sipService} answers (${service.says}).` }
      : {
          part: 'sip_service',
          ok: false,
          says: `The SIP service at ${sipService} does not answer (${service.why}): start LiveKit SIP (docker compose up -d sip), or set SIP_SERVICE to where it listens.`,
        },
  ];
  return {
    ok: parts.every(({ ok }) => ok),
    parts,
    plan: plan.found,
  };
}

function configured({ telephone: { numbers, trunks, outbound } }: Centre): TelephonyPart {
  const unused = Object.keys(trunks).filter(
    (key) => outbound?.trunk !== key && !numbers.some(({ trunk }) => trunk === key),
  );
  const counted = [
    `${numbers.length} ${numbers.length === 1 ? 'number' : 'numbers'}`,
    `${Object.keys(trunks).length} ${Object.keys(trunks).length === 1 ? 'trunk' : 'trunks'}`,
    outbound ? `calls out by ${outbound.trunk} as ${outbound.callerId}` : 'no calls out',
  ];
  const idle = unused.length > 0 ? ` Nothing uses ${unused.join(', ')}.` : '';
  return numbers.length > 0
    ? { part: 'numbers', ok: true, says: `Configured: ${counted.join(', ')}.${idle}` }
    : {
        part: 'numbers',
        ok: false,
        says: `No number rings here: put yours under \`telephone\` in the business file (docs/telephone.md).${idle}`,
      };
}

async function planOf(
  centre: Centre,
  owner: Owner,
  open: () => Telephony,
): Promise<{ found: Plan | null; parts: TelephonyPart[] }> {
  // Passwords are for comparing alone: without them everything else can still be looked at.
  const [lacking, wanted] = wantedOrLacking(centre, owner);
  try {
    const kept = await open().list();
    const found = planTelephony(wanted, kept, { owner, prune: false });
    const livekit: TelephonyPart = { part: 'livekit', ok: true, says: 'LiveKit answers, and has Redis.' };
    return { found, parts: [...lacking, livekit, compared(found)] };
  } catch (error) {
    if (errorCode(error) !== 'telephony_unavailable') throw error;
    return { found: null, parts: [...lacking, { part: 'livekit', ok: false, says: errorMessage(error) }] };
  }
}

function wantedOrLacking(centre: Centre, owner: Owner): [TelephonyPart[], ReturnType<typeof wantedThings>] {
  try {
    return [[], wantedThings(centre, owner)];
  } catch (error) {
    if (errorCode(error) !== 'telephone_password_missing') throw error;
    const secret = (name: string): string => owner.secret(name) || unknownPassword;
    const unknown = wantedThings(centre, { ...owner, secret });
    return [[{ part: 'passwords', ok: false, says: errorMessage(error) }], unknown];
  }
}

function compared(plan: Plan): TelephonyPart {
  const { stale, conflicts } = plan;
  const left = stale.map(({ name }) => name).join(', ');
  const stays =
    left === '' ? '' : ` No longer configured, and still there: ${left} (hatif sip setup --prune).`;
  if (conflicts.length > 0)
    return { part: 'trunks', ok: false, says: `Numbers are held elsewhere:\n  ${conflicts.join('\n  ')}` };
  return dueIn(plan).length > 0
    ? {
        part: 'trunks',
        ok: false,
        says: `LiveKit has not what the business file says (npm run hatif -- sip setup):${stays}`,
      }
    : { part: 'trunks', ok: true, says: `LiveKit has the trunks and the rule of the business file.${stays}` };
}
