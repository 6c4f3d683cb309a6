import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Queryable } from '../../db/client.ts';
import { selectConversation } from '../../db/queries/conversations.ts';
import { selectIdentifiers, type IdentifierRow } from '../../db/queries/customers.ts';
import { countEffects, selectEffects } from '../../db/queries/effects.ts';
import { lockCustomer } from '../../db/queries/tickets.ts';
import { isBarred } from '../../language/index.ts';
import type { CodeChannel } from '../../shared/vocabulary.ts';
import { noteVerified } from './verify-identifier.ts';
import { isOwners, opensCode } from './verify-caller.ts';

/** How long a code is good, in milliseconds. */
const goodForMs = 600_000;
const dayMs = 86_400_000;
/** How often a code may be wrong, and how many codes a conversation has. */
const mostTries = 3;
const mostCodes = 3;
/** The same of one customer within a day, whoever calls. Wrong answers to other questions do not count: who is locked out by them gets in here. */
const mostTriesOfCustomer = 9;
const mostCodesOfCustomer = 10;

/** What is kept of a code that was sent: nothing from which it could be read. */
const keptSchema = z.object({
  identifierId: z.string(),
  salt: z.string(),
  hash: z.string(),
  expiresAt: z.string(),
});
export type KeptCode = z.infer<typeof keptSchema>;

/** A code that was made, and where it goes. */
interface IssuedCode {
  kept: KeptCode;
  to: string;
  code: string;
}

/** What a code is for. `proof`: of who calls, to what is verified. `on_file`: the same, to what their owner told of them, once they said in this conversation what only the owner knows. `channel`: that what they told is theirs. */
type CodePurpose = 'proof' | 'on_file' | 'channel';

/** Whose code, and what for. */
interface WantedCode {
  conversationId: string;
  customerId: string;
  channel: CodeChannel;
  purpose: CodePurpose;
  /** The caller has proved, in this conversation, to be the customer. */
  verified: boolean;
  at: Date;
}

/** Makes a code; null where there is nowhere to send it, it would cost extra there, or too many were sent. Its holder is kept under an effect of kind `send_code`. */
export async function issueCode(tx: Queryable, wanted: WantedCode): Promise<IssuedCode | null> {
  const { conversationId, customerId, channel, purpose, verified, at } = wanted;
  await lockCustomer(tx, customerId);
  const conversation = await selectConversation(tx, conversationId);
  // Nobody makes an address of their own count as somebody's whom they were merely taken for.
  if (purpose === 'channel' && !verified && !conversation?.createdCustomer) return null;
  const effects = await selectEffects(tx, conversationId);
  if (purpose === 'on_file' && !effects.some((effect) => opensCode(effect, channel))) return null;
  const identifiers = await selectIdentifiers(tx, customerId);
  const target = identifiers.findLast((one) => one.kind === channel && servesFor(purpose, one));
  if (target?.kind === 'phone' && isBarred(target.value)) return null;
  const since = new Date(at.getTime() - dayMs);
  const sent = await countEffects(tx, { of: { customerId }, kind: 'send_code', since });
  const here = effects.filter(({ kind }) => kind === 'send_code').length;
  if (!target || sent >= mostCodesOfCustomer || here >= mostCodes) return null;
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
  const salt = randomBytes(16).toString('base64url');
  return {
    code,
    to: target.value,
    kept: {
      identifierId: target.id,
      salt,
      hash: hashOf(code, salt),
      expiresAt: new Date(at.getTime() + goodForMs).toISOString(),
    },
  };
}

function servesFor(purpose: CodePurpose, { verifiedAt, ...identifier }: IdentifierRow): boolean {
  if (purpose === 'proof') return verifiedAt !== null;
  return verifiedAt === null && (purpose === 'channel' || isOwners(identifier));
}

/** What is to be said of a code that a caller gave: `spent` where there were too many tries. */
export type CodeVerdict = 'right' | 'wrong' | 'expired' | 'spent';

/**
 * Whether a code is the one that was sent last in this conversation. A right one makes the address or number to which it
 * went a verified one; each is good once. Every answer is kept under an effect of kind `check_code`.
 */
export async function checkCode(
  tx: Queryable,
  given: { conversationId: string; customerId: string; code: string; at: Date },
): Promise<CodeVerdict> {
  const { conversationId, customerId, at } = given;
  // Calls at the same time: each counts what the others tried.
  await lockCustomer(tx, customerId);
  const effects = await selectEffects(tx, conversationId);
  const place = effects.findLastIndex(
    ({ kind, result }) => kind === 'send_code' && keptSchema.safeParse(result).success,
  );
  const sent = keptSchema.safeParse(effects[place]?.result);
  const answers = effects.slice(place + 1).filter(({ kind }) => kind === 'check_code');
  const since = new Date(at.getTime() - dayMs);
  const wrong = { of: { customerId }, kind: 'check_code', result: '{"verdict": "wrong"}', since };
  if (answers.length >= mostTries || (await countEffects(tx, wrong)) >= mostTriesOfCustomer) return 'spent';
  const used = answers.some(({ result }) => isRight(result));
  if (!sent.success || used || at.getTime() > Date.parse(sent.data.expiresAt)) return 'expired';
  const { identifierId, salt, hash } = sent.data;
  if (!timingSafeEqual(Buffer.from(hashOf(given.code, salt)), Buffer.from(hash))) return 'wrong';
  await noteVerified(tx, { id: identifierId, customerId, at, by: 'code' });
  return 'right';
}

function isRight(result: unknown): boolean {
  return z.object({ verdict: z.literal('right') }).safeParse(result).success;
}

function hashOf(code: string, salt: string): string {
  return createHash('sha256').update(`${salt}:${code}`).digest('base64url');
}
