import { randomUUID } from 'node:crypto';
import { dispose, Room, type TextStreamHandler } from '@livekit/rtc-node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chatTopic as topic } from '../../src/shared/call-events.ts';
import { inOrder } from '../../src/voice/room/texts-in-order.ts';
import { findLivekit, LivekitServer } from '../e2e/web/livekit-server.ts';
import { describeNeeding } from '../helpers/missing.ts';

describeNeeding(['livekit-server'], 'what a caller types', () => {
  let livekit: LivekitServer;
  beforeAll(async () => {
    livekit = await LivekitServer.start(findLivekit() ?? '');
  });
  afterAll(async () => {
    await dispose();
    await livekit.kill();
  });

  async function join(room: string, identity: string, handler?: TextStreamHandler): Promise<Room> {
    const joined = new Room();
    if (handler) joined.registerTextStreamHandler(topic, handler);
    const token = await livekit.token(room, identity);
    await joined.connect(livekit.url, token, { autoSubscribe: true, dynacast: false });
    return joined;
  }

  it('arrives in the order typed, however fast, and past a line that never ends', async () => {
    const name = randomUUID();
    const taken: string[] = [];
    const all = Promise.withResolvers<void>();
    const agent = await join(
      name,
      'agent',
      inOrder((text) => {
        taken.push(text);
        if (text === 'the last') all.resolve();
      }),
    );
    const caller = await join(name, 'caller');
    const lines = Array.from({ length: 1_000 }, (_, index) => `line ${index}`);
    for (const line of lines) await caller.localParticipant?.sendText(line, { topic });
    const endless = await caller.localParticipant?.streamText({ topic });
    await endless?.write('half a');
    await caller.localParticipant?.sendText('the last', { topic });
    await all.promise;
    expect(taken).toEqual([...lines, 'the last']);
    await caller.disconnect();
    await agent.disconnect();
  });

  it('is read to its longest and no further, also where it never ends', async () => {
    const name = randomUUID();
    const taken: string[] = [];
    const all = Promise.withResolvers<void>();
    const agent = await join(
      name,
      'agent',
      inOrder((text) => {
        taken.push(text);
        if (text === 'the last') all.resolve();
      }, 4_000),
    );
    const caller = await join(name, 'caller');
    await caller.localParticipant?.sendText('x'.repeat(1_000_000), { topic });
    const endless = await caller.localParticipant?.streamText({ topic });
    for (let piece = 0; piece < 100; piece += 1) await endless?.write('y'.repeat(10_000));
    await caller.localParticipant?.sendText('the last', { topic });
    await all.promise;
    expect(taken.map((text) => text[0])).toEqual(['x', 'y', 't']);
    // A piece is 15,000 bytes at most.
    expect(Math.max(...taken.map((text) => text.length))).toBeLessThan(20_000);
    await caller.disconnect();
    await agent.disconnect();
  });
});
