import { once } from 'node:events';
import { dispose } from '@livekit/rtc-node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { selectCall } from '../../src/db/queries/calls.ts';
import { createCallResponseSchema, type CreateCallResponse } from '../../src/shared/api/calls.ts';
import { openRows } from '../helpers/rows.ts';
import { startCentre, type RunningCentre } from '../helpers/centre.ts';
import { eventually } from '../helpers/eventually.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { answered, askedForPhone, untilNotBusy, withoutSound } from '../helpers/typed-call.ts';

/** On a machine that does other things besides, processes take their time to start. */
const timeout = 120_000;

describeNeeding(['livekit-server'], 'one caller among others', () => {
  let centre: RunningCentre;
  let db: Database;
  beforeAll(async () => {
    centre = await startCentre({
      env: { ...withoutSound, WORKER_MAX_CALLS: '2' },
      models: 'none',
      demo: false,
      knowledge: false,
    });
    db = await openRows(centre.env);
  }, 180_000);
  afterAll(async () => {
    await db.close();
    await centre.stop();
    await dispose();
  }, 60_000);

  const ring = (): Promise<Response> =>
    fetch(new URL('/api/calls', centre.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });

  const rung = async (): Promise<CreateCallResponse> =>
    createCallResponseSchema.parse(await (await ring()).json());

  it(
    'who rings and does not come has a line for seconds, and others are served again',
    { timeout },
    async () => {
      await untilNotBusy(centre);
      for (let rings = 0; rings < 2; rings += 1) await rung();
      await eventually(
        'all lines to be busy',
        async () => ((await ring()).status === 503 ? true : undefined),
        10_000,
      );
      await eventually(
        'a line to be free',
        async () => ((await fetch(new URL('/readyz', centre.url))).ok ? true : undefined),
        45_000,
      );
      await using caller = await askedForPhone(centre);
      expect(caller.log.stage).toBe('phone');
    },
  );

  it(
    'who has begun to join is waited for, longer than one of whom nothing is seen',
    { timeout },
    async () => {
      await untilNotBusy(centre);
      const [joining, away] = [await rung(), await rung()];
      // A page on a slow line: it has the server's word, and no sound yet.
      const query = new URLSearchParams({ access_token: joining.token, protocol: '15', sdk: 'js' });
      const socket = new WebSocket(`${joining.url}/rtc?${query.toString()}`);
      await once(socket, 'message');
      const statusOf = async ({ callId }: { callId: string }) => (await selectCall(db, callId))?.status;
      await eventually(
        'the line that nobody joins to be free',
        async () => ((await statusOf(away)) === 'ended' ? true : undefined),
        30_000,
      );
      expect(await statusOf(joining)).not.toBe('ended');
      socket.close();
    },
  );

  it(
    'who types without waiting or writes a book is told so, and is served all the same',
    { timeout },
    async () => {
      await using caller = await askedForPhone(centre);
      await answered(caller, /only read the beginning/, () => caller.type('x'.repeat(50_000)));
      await answered(caller, /faster than I can read/, () =>
        Promise.all(Array.from({ length: 60 }, () => caller.type('wait'))),
      );
      await answered(caller, /e-mail|email/, () => caller.type('0551234567'));
      expect(caller.log.said.filter((said) => said.includes('faster than I can read'))).toHaveLength(1);
    },
  );
});
