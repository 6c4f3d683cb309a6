import { WebhookReceiver, type WebhookEvent } from 'livekit-server-sdk';
import type { Config } from '../../config/config.ts';
import type { RoomReport, RoomReports } from '../../domain/calls/rooms.ts';
import { HatifError } from '../../errors.ts';
import { isAgent } from './livekit-rooms.ts';

/** `DisconnectReason` of LiveKit's protocol: whoever left so is back at once, or the room is over and reported as such. */
const passing: ReadonlySet<number> = new Set([
  2, // DUPLICATE_IDENTITY
  3, // SERVER_SHUTDOWN
  5, // ROOM_DELETED
  8, // MIGRATION
  10, // ROOM_CLOSED
]);

/** Likewise: nobody comes back after these by themselves. */
const forGood: ReadonlySet<number> = new Set([
  4, // PARTICIPANT_REMOVED
  14, // CONNECTION_TIMEOUT
]);

/** Reports of a LiveKit server, by webhooks that it signs with the key of this installation. */
export function liveKitReports({
  livekit: { apiKey, apiSecret },
}: {
  livekit: Pick<Config['livekit'], 'apiKey' | 'apiSecret'>;
}): RoomReports {
  const receiver = apiKey && apiSecret ? new WebhookReceiver(apiKey, apiSecret) : null;
  return {
    async read(body, authorization) {
      const event = await receiver?.receive(body, authorization).catch(() => null);
      if (event) return reportOf(event);
      throw new HatifError('webhook_unsigned', 'This was not signed by the LiveKit server of this centre.', {
        status: 401,
      });
    },
  };
}

function reportOf({ id, event, room, participant }: WebhookEvent): RoomReport | null {
  if (!room) return null;
  const of = { id, room: room.name };
  if (event === 'room_finished') return { ...of, what: 'finished' };
  if (!participant || isAgent(participant) || participant.permission?.hidden) return null;
  const { identity, disconnectReason } = participant;
  if (event === 'participant_joined') return { ...of, what: 'joined', identity };
  if (event !== 'participant_left' || passing.has(disconnectReason)) return null;
  return { ...of, what: 'left', identity, by: forGood.has(disconnectReason) ? 'server' : 'themselves' };
}
