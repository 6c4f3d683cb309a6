import { randomUUID } from 'node:crypto';
import type { Room } from '@livekit/rtc-node';
import { AccessToken, AgentDispatchClient, RoomServiceClient } from 'livekit-server-sdk';
import type { Centre } from './centre.ts';

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

/** The far end picks up. */
export async function answerSipCall(room: Room): Promise<void> {
  await room.localParticipant?.setAttributes({ 'sip.callStatus': 'active' });
}
