import type { Centre } from '../../config/centre.ts';
import { formKey, formsOf } from '../../config/number-forms.ts';
import { formsOfLines, type Trunk } from '../../config/telephone.ts';
import { HatifError } from '../../errors.ts';
import type { JobMetadata } from '../../shared/job-metadata.ts';
import { roomPrefix } from '../calls/rooms.ts';
import type { Thing } from './types.ts';

/** Who sets up the telephony, and where passwords are. */
export interface Owner {
  /** The name by which the agent is dispatched; what belongs to it is named after it. */
  agentName: string;
  /** The value of a variable of the environment. */
  secret: (variable: string) => string | undefined;
}

/** Stands for a password that the environment lacks, where things are only compared: it is held against none. */
export const unknownPassword = '(not set)';

const metadata: JobMetadata = { source: 'sip' };

/**
 * The trunks and the rule that a centre's numbers need. Throws `telephone_password_missing` where the environment lacks a
 * password that a trunk names.
 */
export function wantedThings(
  { telephone, region }: Pick<Centre, 'telephone' | 'region'>,
  owner: Owner,
): Thing[] {
  const { trunks, outbound } = telephone;
  requirePasswords(trunks, owner);
  const leading = formsOfLines(telephone, region);
  const inbound = Object.entries(trunks).flatMap(([key, trunk]): Thing[] => {
    const numbers = distinct(leading.flatMap(({ form, line }) => (line?.trunk === key ? [form] : [])));
    // Without a number of its own it would take every call.
    if (numbers.length === 0) return [];
    const byAddress = trunk.addresses.length > 0;
    const login = byAddress ? { user: null, password: null } : loginOf(trunk, owner);
    return [
      {
        what: 'inbound_trunk',
        name: nameOf(owner, 'in', key),
        numbers,
        addresses: trunk.addresses,
        ...login,
      },
    ];
  });
  const rule: Thing = {
    what: 'dispatch_rule',
    name: `${owner.agentName}/calls`,
    trunks: inbound.map(({ name }) => name),
    rooms: { by: 'number_dialled', prefix: `${roomPrefix}phone`, random: true },
    agent: owner.agentName,
    metadata: JSON.stringify(metadata),
  };
  const out = outbound && trunks[outbound.trunk];
  return [
    ...inbound,
    ...(inbound.length > 0 ? [rule] : []),
    ...(outbound && out?.address !== undefined
      ? [
          {
            what: 'outbound_trunk' as const,
            name: outboundTrunkName(owner, outbound.trunk),
            numbers: [formsOf(outbound.callerId, region).number],
            address: out.address,
            transport: out.transport,
            ...loginOf(out, owner),
          },
        ]
      : []),
  ];
}

/** Whether something of the telephony was made for this agent's centre, by its name. */
export function isOurs({ name }: { name: string }, { agentName }: Pick<Owner, 'agentName'>): boolean {
  return name.startsWith(`${agentName}/`);
}

/** How LiveKit's trunk for calls out is named, of a trunk that the business file names `key`. */
export function outboundTrunkName(owner: Pick<Owner, 'agentName'>, key: string): string {
  return nameOf(owner, 'out', key);
}

function nameOf({ agentName }: Pick<Owner, 'agentName'>, way: 'in' | 'out', key: string): string {
  return `${agentName}/${way}/${key}`;
}

/** LiveKit takes a number that a trunk has in two forms which are the same to it for two trunks, and answers neither. */
function distinct(forms: readonly string[]): string[] {
  return [...Map.groupBy(forms, formKey).values()].flatMap(([first]) => first ?? []);
}

function loginOf(
  { user, passwordFrom }: Trunk,
  { secret }: Owner,
): { user: string | null; password: string | null } {
  return { user: user ?? null, password: (passwordFrom === undefined ? null : secret(passwordFrom)) ?? null };
}

function requirePasswords(trunks: Readonly<Record<string, Trunk>>, { secret }: Owner): void {
  const lacking = Object.entries(trunks).flatMap(([key, { passwordFrom }]) =>
    passwordFrom === undefined || secret(passwordFrom) ? [] : [`${passwordFrom} (telephone.trunks.${key})`],
  );
  if (lacking.length === 0) return;
  throw new HatifError(
    'telephone_password_missing',
    `The environment lacks the password of a trunk: set ${lacking.join(', ')}.`,
    { status: 400 },
  );
}
