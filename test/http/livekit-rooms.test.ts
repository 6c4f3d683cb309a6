import { randomUUID } from 'node:crypto';
import { dispose, Room } from '@livekit/rtc-node';
import { AccessToken, AgentDispatchClient, RoomServiceClient, TokenVerifier } from 'livekit-server-sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { humanIdentity } from '../../src/domain/calls/rooms.ts';
import { LiveKitRooms, liveKitRooms } from '../../src/integrations/livekit/livekit-rooms.ts';
import { jobMetadataSchema } from '../../src/shared/job-metadata.ts';
import { createCallResponseSchema } from '../../src/shared/api/calls.ts';
import { startHttpService, type HttpService } from '../helpers/http-service.ts';
import { startLiveKitServer, type LiveKitServer } from '../helpers/livekit-server.ts';
import { describeNeeding } from '../helpers/missing.ts';

describeNeeding(['livekit-server'], 'a call on a real LiveKit server', () => {
  let server: LiveKitServer;
  let service: HttpService;
  beforeAll(async () => {
    server = await startLiveKitServer();
    const env = {
      LIVEKIT_URL: server.url,
      LIVEKIT_API_KEY: server.apiKey,
      LIVEKIT_API_SECRET: server.apiSecret,
    };
    const rooms = new LiveKitRooms({ ...server, agentName: 'hatif' });
    service = await startHttpService({ env, overrides: { rooms } });
  });
  afterAll(async () => {
    await service[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
    await dispose();
  });

  const call = async () => {
    const answer = await service.app.inject({
      method: 'POST',
      url: '/api/calls',
      payload: { language: 'en' },
    });
    return createCallResponseSchema.parse(answer.json());
  };

  test('the room exists and the agent was asked for by name, with the call', async () => {
    const { room, callId } = await call();
    const host = server.url.replace('ws', 'http');
    const found = await new RoomServiceClient(host, server.apiKey, server.apiSecret).listRooms([room]);
    expect(found.map((one) => one.name)).toEqual([room]);
    const dispatches = new AgentDispatchClient(host, server.apiKey, server.apiSecret);
    const asked = (await dispatches.listDispatch(room)).filter(({ agentName }) => agentName === 'hatif');
    expect(asked.map(({ metadata }) => jobMetadataSchema.parse(JSON.parse(metadata)))).toEqual([
      { callId, source: 'web', language: 'en' },
    ]);
  });

  test('the token opens that room alone, for the microphone and data, for minutes', async () => {
    const { room, token } = await call();
    const claims = await new TokenVerifier(server.apiKey, server.apiSecret).verify(token);
    expect(claims.video).toEqual({
      room,
      roomJoin: true,
      canPublish: true,
      canPublishSources: ['microphone'],
      canPublishData: true,
      canSubscribe: true,
      canUpdateOwnMetadata: false,
    });
    expect(claims.sip).toBeUndefined();
    const seconds = (claims.exp ?? Infinity) - Date.now() / 1000;
    expect(seconds).toBeLessThanOrEqual(10 * 60);
    expect(seconds).toBeGreaterThan(60);
  });

  test('a human is let into that room alone, as nobody in particular', async () => {
    const { rooms } = service.context;
    const identity = humanIdentity(randomUUID());
    const token = await rooms.humanToken({ room: 'call-somebody', identity });
    const claims = await new TokenVerifier(server.apiKey, server.apiSecret).verify(token);
    expect(claims).toMatchObject({ sub: identity, video: { room: 'call-somebody', roomJoin: true } });
    expect(claims.name).toBeUndefined();
    expect(claims.video?.roomAdmin ?? claims.video?.hidden ?? false).toBe(false);
  });

  test('caller, human, agent and whoever listens unseen are told apart', async () => {
    const { room, token } = await call();
    const human = humanIdentity(randomUUID());
    await using people = new AsyncDisposableStack();
    const join = async (token: string): Promise<string> => {
      const joined = people.adopt(new Room(), (one) => one.disconnect());
      await joined.connect(server.url, token, { autoSubscribe: true, dynacast: false });
      return joined.localParticipant?.identity ?? '';
    };
    const tokenFor = (identity: string, hidden: boolean): AccessToken => {
      const made = new AccessToken(server.apiKey, server.apiSecret, { identity });
      made.addGrant({ room, roomJoin: true, hidden });
      return made;
    };
    const agent = tokenFor('agent-AJ_one', false);
    agent.kind = 'agent';
    const caller = await join(token);
    await join(await service.context.rooms.humanToken({ room, identity: human }));
    await join(await agent.toJwt());
    await join(await tokenFor('somebody', true).toJwt());
    expect(await service.context.rooms.occupants(room)).toEqual({
      callers: [caller],
      humans: [human],
      agents: ['agent-AJ_one'],
    });
  });

  test('readyz finds the server; a server that is away is named', async () => {
    expect((await service.app.inject({ url: '/readyz' })).statusCode).toBe(200);
    const gone = liveKitRooms({
      livekit: { ...service.context.config.livekit, url: 'ws://127.0.0.1:9' },
    });
    await expect(gone.ping()).rejects.toMatchObject({ code: 'rooms_unavailable', status: 503 });
  });

  test('removing a room twice is no error', async () => {
    const { room } = await call();
    await service.context.rooms.removeRoom(room);
    await expect(service.context.rooms.removeRoom(room)).resolves.toBeUndefined();
  });
});
