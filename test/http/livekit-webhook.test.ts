import { createHash, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { dispose, Room } from '@livekit/rtc-node';
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { humanIdentity, type Occupants } from '../../src/domain/calls/rooms.ts';
import { handoffs } from '../../src/db/schema/index.ts';
import { queueOf } from '../../src/domain/queue/index.ts';
import { liveKitReports } from '../../src/integrations/livekit/livekit-reports.ts';
import { LiveKitRooms } from '../../src/integrations/livekit/livekit-rooms.ts';
import { agentOf, putInCall, queueCaller, type QueuedCaller } from '../helpers/desk-caller.ts';
import { startDesk, type Desk } from '../helpers/desk.ts';
import { eventually } from '../helpers/eventually.ts';
import { NotedRooms } from '../helpers/http-service.ts';
import { startLiveKitServer, type LiveKitServer } from '../helpers/livekit-server.ts';
import { describeNeeding } from '../helpers/missing.ts';

const keys = { key: 'http-tests', secret: 'a-secret-that-only-these-tests-know' };
/** Reasons of LiveKit's protocol. */
const reasons = { themselves: 1, doubled: 2, missed: 14 };

/** Rooms of which one has in it whoever a test says, and the others do not exist. */
class RoomsAsSaid extends NotedRooms {
  room = '';
  here: Occupants | null = null;

  override async occupants(room = ''): Promise<null> {
    return (room === this.room ? this.here : null) as null;
  }
}

const rooms = new RoomsAsSaid();
let desk: Desk;
let agentId: string;
let caller: QueuedCaller;

beforeAll(async () => {
  desk = await startDesk({ overrides: { rooms } });
  agentId = await agentOf(desk.context.db, await desk.person('Sara', 'agent'));
}, 120_000);
afterAll(() => desk.service[Symbol.asyncDispose]());
beforeEach(async () => {
  caller = await queueCaller(desk.context.db);
  rooms.room = caller.room;
  rooms.here = { callers: ['caller'], humans: [], agents: [] };
});

/** Posts a report as LiveKit does, signed over what `signed` says. */
async function post(report: object, { secret = keys.secret, signed = JSON.stringify(report) } = {}) {
  const token = new AccessToken(keys.key, secret);
  token.sha256 = createHash('sha256').update(signed).digest('base64');
  return desk.service.app.inject({
    method: 'POST',
    url: '/api/webhooks/livekit',
    headers: { 'content-type': 'application/webhook+json', authorization: await token.toJwt() },
    payload: JSON.stringify(report),
  });
}

const reportOf = (event: string, participant?: object, room = caller.room): object => ({
  event,
  id: `EV_${randomUUID()}`,
  createdAt: String(Math.floor(Date.now() / 1000)),
  room: { sid: 'RM_one', name: room },
  ...(participant && { participant }),
});

/** Waits for what a report is to bring about. */
const becomes = (what: string, found: (of: Awaited<ReturnType<typeof queueOf>>) => boolean) =>
  eventually(what, async () => {
    const of = await queueOf(desk.context.db, caller.callId);
    return found(of) ? of : undefined;
  });

/** Resolves when everything that was reported before has been followed: what comes last changes something that shows. */
async function followed(): Promise<void> {
  const other = await queueCaller(desk.context.db);
  await post(reportOf('room_finished', undefined, other.room));
  await eventually('the last report', async () =>
    (await queueOf(desk.context.db, other.callId)).entry?.state === 'over' ? true : undefined,
  );
}

describe('a report of LiveKit', () => {
  test('without a signature, with another one’s or over another body is refused', async () => {
    const report = reportOf('room_finished');
    rooms.here = null;
    const wrong = [
      await post(report, { secret: 'a-secret-that-nobody-else-would-know' }),
      await post(report, { signed: '{}' }),
      await desk.service.app.inject({
        method: 'POST',
        url: '/api/webhooks/livekit',
        headers: { 'content-type': 'application/webhook+json' },
        payload: JSON.stringify(report),
      }),
    ];
    for (const answer of wrong) {
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({ code: 'webhook_unsigned' });
    }
    await followed();
    expect((await queueOf(desk.context.db, caller.callId)).entry?.state).toBe('waiting');
  });

  test('of a room that nobody knows, or of nothing that matters here, is taken and means nothing', async () => {
    rooms.here = null;
    for (const report of [
      reportOf('room_finished', undefined, 'somebody-elses'),
      reportOf('track_published', { identity: 'caller' }),
      reportOf('participant_left', { identity: 'x', disconnectReason: reasons.missed }, 'somebody-elses'),
    ])
      expect((await post(report)).statusCode).toBe(200);
    await followed();
    expect((await queueOf(desk.context.db, caller.callId)).entry?.state).toBe('waiting');
  });

  test('a human whom LiveKit misses is lost, and the caller waits for them again, however often it is told', async () => {
    const id = await putInCall(desk.context.db, caller, agentId);
    const report = reportOf('participant_left', {
      identity: humanIdentity(id),
      disconnectReason: reasons.missed,
    });
    await post(report);
    const { entry } = await becomes('the caller to wait', ({ entry }) => entry?.state === 'waiting');
    expect(entry?.forAgentId).toBe(agentId);
    const next = await putInCall(desk.context.db, caller, agentId);
    await post(report);
    await followed();
    expect(await queueOf(desk.context.db, caller.callId)).toMatchObject({ humans: [{ id: next }] });
  });

  test('a human who is in the room is not lost by a report that came late, nor by their own second page', async () => {
    const identity = humanIdentity(await putInCall(desk.context.db, caller, agentId));
    rooms.here = { callers: ['caller'], humans: [identity], agents: [] };
    await post(reportOf('participant_left', { identity, disconnectReason: reasons.missed }));
    await followed();
    rooms.here = { callers: ['caller'], humans: [], agents: [] };
    await post(reportOf('participant_left', { identity, disconnectReason: reasons.doubled }));
    await followed();
    expect(await queueOf(desk.context.db, caller.callId)).toMatchObject({
      entry: { state: 'talking' },
      humans: [{ identity }],
    });
  });

  test('a caller who hung up waits no longer; an agent, a hidden supervisor and who drops off are no such caller', async () => {
    rooms.here = { callers: [], humans: [], agents: [] };
    const left = { identity: 'somebody', disconnectReason: reasons.themselves };
    await post(reportOf('participant_left', { ...left, kind: 'AGENT' }));
    await post(reportOf('participant_left', { ...left, permission: { hidden: true } }));
    await post(reportOf('participant_left', { ...left, disconnectReason: reasons.missed }));
    await followed();
    expect((await queueOf(desk.context.db, caller.callId)).entry?.state).toBe('waiting');
    await post(reportOf('participant_left', left));
    const { entry } = await becomes('the end', ({ entry }) => entry?.state === 'over');
    expect(entry?.outcome).toBe('abandoned');
  });

  test('a room that is over ends the caller’s waiting, and one that is there again does not', async () => {
    await post(reportOf('room_finished'));
    await followed();
    expect((await queueOf(desk.context.db, caller.callId)).entry?.state).toBe('waiting');
    rooms.here = null;
    await post(reportOf('room_finished'));
    const { entry } = await becomes('the end', ({ entry }) => entry?.state === 'over');
    expect(entry?.outcome).toBe('abandoned');
  });
});

describeNeeding(['livekit-server'], 'a LiveKit server that reports to the centre', () => {
  let own: Desk;
  let server: LiveKitServer;
  let api: RoomServiceClient;
  let livekit: LiveKitRooms;
  beforeAll(async () => {
    // Their addresses name each other: the centre's comes first.
    const late = new Proxy({} as LiveKitRooms, {
      get: (_, name) => Reflect.get(livekit, name).bind(livekit),
    });
    const reports = { read: async () => null };
    own = await startDesk({ overrides: { rooms: late, roomReports: reports } });
    await own.service.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = own.service.app.server.address() as AddressInfo;
    server = await startLiveKitServer(`http://127.0.0.1:${port}/api/webhooks/livekit`);
    Object.assign(reports, liveKitReports({ livekit: server }));
    livekit = new LiveKitRooms({ ...server, agentName: 'hatif' });
    api = new RoomServiceClient(server.url.replace('ws', 'http'), server.apiKey, server.apiSecret);
  }, 120_000);
  afterAll(async () => {
    await own.service[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
    await dispose();
  });

  test('who comes, who is gone and that a room is over are known without a job', async () => {
    const { db } = own.context;
    const { callId, room, ...rest } = await queueCaller(db);
    const sara = await agentOf(db, await own.person('Sara', 'agent'));
    const id = await putInCall(db, { callId, room, ...rest }, sara);
    await db.update(handoffs).set({ joinedAt: null }).where(eq(handoffs.id, id));
    const now = (what: string, found: (of: Awaited<ReturnType<typeof queueOf>>) => boolean) =>
      eventually(what, async () => (found(await queueOf(db, callId)) ? true : undefined));
    await livekit.createRoom(room);
    await using people = new AsyncDisposableStack();
    const join = async (token: string): Promise<void> => {
      const one = people.adopt(new Room(), (joined) => joined.disconnect());
      await one.connect(server.url, token, { autoSubscribe: true, dynacast: false });
    };
    await join(await livekit.callerToken({ room, identity: 'caller' }));
    await join(await livekit.humanToken({ room, identity: humanIdentity(id) }));
    await now('the human to have come', ({ humans: [human] }) => human?.joinedAt != null);
    await api.removeParticipant(room, humanIdentity(id));
    await now(
      'the human to be lost',
      ({ entry, humans }) => entry?.state === 'waiting' && humans.length === 0,
    );
    await api.deleteRoom(room);
    await now('nobody to wait', ({ entry }) => entry?.state === 'over');
    expect((await queueOf(db, callId)).entry?.outcome).toBe('abandoned');
  });
});
