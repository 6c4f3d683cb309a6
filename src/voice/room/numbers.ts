import { ParticipantKind } from '@livekit/rtc-node';
import { parsePhone } from '../../language/index.ts';
import { beginning, cleanLine } from '../../shared/clean.ts';

/** Who is in the room as the caller. */
interface Caller {
  kind?: ParticipantKind | undefined;
  /** As LiveKit SIP fills them for a telephone. */
  attributes: Readonly<Record<string, string>>;
}

/** How many characters of a dialled number are kept. */
const LONGEST_DIALLED = 64;

/** A number as networks write it whole: digits and what stands between them, nothing hidden. */
const shownWhole = /^\+?[\d\s().-]+$/u;

/**
 * The number a telephone calls from, in E.164; undefined where the network hides it, in whole ("anonymous") or in part
 * ("+9665*****67"), where it is none that can be called back, and where no telephone calls.
 */
export function callerNumberOf(caller: Caller | null, region: string): string | undefined {
  const given = userPart(told(caller, 'sip.phoneNumber'));
  return shownWhole.test(given) ? parsePhone(given, { region })?.value : undefined;
}

/** The number that was dialled, as it came: 16123 and 937 are numbers, and some lines have names. */
export function dialledNumberOf(caller: Caller | null): string | undefined {
  const given = cleanLine(told(caller, 'sip.trunkPhoneNumber')).trim();
  return beginning(given, LONGEST_DIALLED) || undefined;
}

/** An attribute of a telephone. Those of anybody else may be what they wrote themselves, and are not believed. */
function told(caller: Caller | null, attribute: string): string {
  return caller?.kind === ParticipantKind.SIP ? (caller.attributes[attribute] ?? '') : '';
}

/** `tel:+966…;phone-context=…` and `sip:%2B966…@host` without all that is not the number. */
function userPart(address: string): string {
  const [user = ''] = address.replace(/^\s*(?:tel|sips?):/iu, '').split(/[;@]/u, 1);
  return user.replace(/%2b/giu, '+').trim();
}
