import { randomUUID } from 'node:crypto';
import { AgentSession } from '@livekit/protocol';
import { dispose } from '@livekit/rtc-node';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Centre } from '../helpers/centre.ts';
import { describeNeeding, voiceNeeds } from '../helpers/missing.ts';
import { RtcCaller } from '../helpers/rtc-caller.ts';

/** Every call of `rtc-calls` shows that its client gets sound, the transcript and our own events, and nothing else. */
describeNeeding(voiceNeeds, 'a caller’s client', () => {
  let centre: Centre;

  beforeAll(() => {
    centre = inject('centre') ?? expect.unreachable('the shared centre');
  });
  afterAll(async () => {
    await dispose();
  });

  it.concurrent('answers no questions about instructions, tools or history', async () => {
    await using caller = await RtcCaller.web(centre, { language: 'en' });
    await caller.log.turn();
    const [agent] = [...caller.room.remoteParticipants.values()];
    const local = caller.room.localParticipant;
    const questions: AgentSession.SessionRequest['request'][] = [
      { case: 'getChatHistory', value: new AgentSession.SessionRequest_GetChatHistory() },
      { case: 'getAgentInfo', value: new AgentSession.SessionRequest_GetAgentInfo() },
      { case: 'getSessionState', value: new AgentSession.SessionRequest_GetSessionState() },
    ];
    for (const request of questions) {
      const value = new AgentSession.SessionRequest({ requestId: randomUUID(), request });
      const message = new AgentSession.AgentSessionMessage({ message: { case: 'request', value } });
      const writer = await local?.streamBytes({
        topic: 'lk.agent.session',
        name: 'message',
        destinationIdentities: [agent?.identity ?? ''],
      });
      await writer?.write(message.toBinary());
      await writer?.close();
    }
    for (const question of ['get_chat_history', 'get_agent_info', 'get_session_state', 'send_message']) {
      const method = `lk.agent.${question}`;
      const rpc = local?.performRpc({ destinationIdentity: agent?.identity ?? '', method, payload: '{}' });
      await expect(rpc).rejects.toThrow(/not supported/i);
    }
    // A whole turn later, so that an answer would have come.
    await caller.type('my name is sarah ahmed');
    await caller.log.turn();
    expect(caller.strays).toEqual([]);
  });

  it('opens one room only, for minutes, with the least grants', async () => {
    const response = await fetch(new URL('/api/calls', centre.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const { token, room } = (await response.json()) as { token: string; room: string };
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
      exp: number;
      nbf?: number;
      video: Record<string, unknown>;
    };
    expect(claims.video).toMatchObject({ roomJoin: true, room });
    for (const grant of [
      'roomAdmin',
      'roomCreate',
      'roomList',
      'roomRecord',
      'ingressAdmin',
      'hidden',
      'recorder',
      'agent',
    ]) {
      expect(claims.video[grant] ?? false).toBe(false);
    }
    expect(claims.exp - Date.now() / 1000).toBeLessThan(60 * 60);
  });
});
