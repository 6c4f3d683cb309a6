import type { FastifyRequest } from 'fastify';
import type { Context } from '../../../context.ts';
import type { WayIn } from '../../../domain/desk/index.ts';
import { HatifError } from '../../../errors.ts';
import type { Entered } from '../../../shared/api/desk-actions.ts';
import { signedIn } from '../../plugins/desk-access.ts';
import { handoffOf } from './present-desk.ts';

/** The key of a caller's room, for the human of this handoff and nobody else. Throws `rooms_unavailable` (503). */
export async function roomKey(
  { config: { livekit }, rooms }: Context,
  { handoff, room }: WayIn,
): Promise<Entered['room']> {
  const url = livekit.publicUrl ?? livekit.url;
  if (!url) throw new HatifError('rooms_unavailable', 'No LiveKit server is configured.', { status: 503 });
  return { url, token: await rooms.humanToken({ room, identity: handoff.identity }) };
}

/** A human who has come into a call, as they are told of it. */
export async function enteredBy(context: Context, request: FastifyRequest, way: WayIn): Promise<Entered> {
  const { name } = signedIn(request).person;
  const { handoff } = way;
  const named = { ...handoff, nameAr: name, nameEn: name };
  return {
    callId: handoff.callId,
    handoff: handoffOf(named, handoff.agentId),
    room: await roomKey(context, way),
  };
}
