import type { FastifyRequest } from 'fastify';
import type { Context } from '../../../context.ts';
import { seeCall, type CallSeen, type Card } from '../../../domain/desk/index.ts';
import { auditOnce } from '../../../domain/people/index.ts';
import { doneBy, sightOf } from '../../plugins/desk-access.ts';

/** How long looking at the same customer again is the same look, for the audit. */
const sameLookMs = 15 * 60_000;

/** A call as who asks may see it; that they looked is in the audit. Throws `call_unknown`. */
export async function lookAtCall(
  context: Context,
  request: FastifyRequest,
  callId: string,
): Promise<{ seen: CallSeen; card: Card; agentId: string | null }> {
  const { db, centre, clock } = context;
  const looked = await seeCall(db, sightOf(request), { callId, centre, at: clock() });
  const { call, customer } = looked.seen;
  const subject = customer ? { customer: customer.id } : { call: call.id };
  await auditOnce(db, { ...doneBy(request), action: 'read_call', subject }, sameLookMs);
  return looked;
}
