import { randomUUID } from 'node:crypto';
import { RoomEvent, TrackKind, type RemoteTrack, type Room } from '@livekit/rtc-node';
import { AccessToken, AgentDispatchClient, RoomServiceClient } from 'livekit-server-sdk';
import type { Centre } from './centre.ts';

/** How long a phone rings before a test gives up. */
const RINGING_MS = 30_000;

/** The two ends of a phone call. */
export interface SipNumbers {
  /** The caller's number, E.164. */
  from: string;
  /** The number dialled, E.164. */
  to?: string;
}

/**
 * Brings a caller to the centre as the SIP service's dispatch rule does: a room of its own, the agent
 * dispatched by name, and a participant of kind SIP who is still ringing.
 */
export async function placeSipCall(
  centre: Centre,
  numbers: SipNumbers,
): Promise<{ url: string; token: string }> {
  const { url, apiKey, apiSecret, agentName } = centre.livekit;
  const api = url.replace(/^ws/, 'http');
  const callId = `SCL_${randomUUID().slice(0, 12)}`;
  const room = `call-_${numbers.from}_${randomUUID().slice(0, 12)}`;
  await new RoomServiceClient(api, apiKey, apiSecret).createRoom({
    name: room,
    emptyTimeout: 30,
    departureTimeout: 5,
  });
  const dispatch = new AgentDispatchClient(api, apiKey, apiSecret);
  await dispatch.createDispatch(room, agentName, { metadata: JSON.stringify({ source: 'sip' }) });
  const token = new AccessToken(apiKey, apiSecret, {
    identity: `sip_${numbers.from}`,
    name: `Phone ${numbers.from}`,
    ttl: 600,
    attributes: {
      'sip.phoneNumber': numbers.from,
      'sip.trunkPhoneNumber': numbers.to ?? '+966112000000',
      'sip.callID': callId,
      'sip.callIDFull': `${callId}@127.0.0.1`,
      'sip.callStatus': 'ringing',
      'sip.ruleID': 'SDR_test',
      'sip.trunkID': 'ST_test',
    },
  });
  token.kind = 'sip';
  token.addGrant({
    room,
    roomJoin: true,
    canPublish: true,
    canSubscribe: true,
    canPublishData: true,
    canUpdateOwnMetadata: true,
  });
  return { url, token: await token.toJwt() };
}

/**
 * The SIP service answers the phone as LiveKit SIP 1.10 does: once an audio track of somebody else has been published
 * in the room. Throws where none comes: the real one lets the phone ring for three minutes, then gives it 486.
 */
export async function answerSipCall(room: Room): Promise<void> {
  await untilPickedUp(room);
  await room.localParticipant?.setAttributes({ 'sip.callStatus': 'active' });
}

/** Resolves when there is an audio track of somebody else. */
export async function untilPickedUp(room: Room): Promise<void> {
  const there = [...room.remoteParticipants.values()].some(({ trackPublications }) =>
    [...trackPublications.values()].some(({ kind }) => kind === TrackKind.KIND_AUDIO),
  );
  if (there) return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(() => reject(new Error(`Nobody answered within ${RINGING_MS} ms.`)), RINGING_MS);
  const heard = (track: RemoteTrack): void => {
    if (track.kind === TrackKind.KIND_AUDIO) resolve();
  };
  room.on(RoomEvent.TrackSubscribed, heard);
  await promise.finally(() => {
    clearTimeout(timer);
    room.off(RoomEvent.TrackSubscribed, heard);
  });
}
