import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callQueue } from '../../src/db/schema/index.ts';
import { beat, setStatus } from '../../src/domain/desk/index.ts';
import {
  acceptOffer,
  declineOffer,
  joinHandoff,
  leaveQueue,
  type QueueEntry,
} from '../../src/domain/queue/index.ts';
import { onEveryDatabase } from '../helpers/databases.ts';
import { TestQueue, type TestHuman } from '../helpers/queue.ts';
import { ModelledQueue } from './modelled-queue.ts';

const team: readonly TestHuman[] = [
  { name: 'Sales', departments: ['sales'], languages: ['ar'] },
  { name: 'Both', departments: ['sales', 'support'], languages: ['ar', 'en'], maxCalls: 2 },
  { name: 'Support', departments: ['support'], languages: ['en'], skills: ['billing'] },
  { name: 'None', departments: [] },
];
/** One of those that there are, whichever their number. */
const which = fc.nat(7);
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('comes' as const),
      department: fc.constantFrom('sales', 'support'),
      language: fc.constantFrom(null, 'ar' as const, 'en' as const),
      skills: fc.constantFrom([], ['billing']),
      premium: fc.boolean(),
      reasonCode: fc.constantFrom('asked_for_human', 'asked_for_human', 'safety'),
      forWhom: fc.option(fc.nat(3)),
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('accepts' as const), which }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('declines', 'leaves', 'hangs up'),
      which,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('is' as const),
      human: fc.nat(3),
      status: fc.constantFrom(
        'available' as const,
        'available' as const,
        'break' as const,
        'offline' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('goes silent' as const), human: fc.nat(3) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('nothing' as const),
      seconds: fc.constantFrom(2, 12, 21, 31, 62),
    }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

onEveryDatabase((on) => {
  test(
    'whatever callers and humans do, nobody waits for two seconds while a human who fits is free, and nobody is passed over',
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 15, maxLength: 40 }), async (acts) => {
          const queue = new TestQueue(() => on.db);
          queue.centre.queue.maximum = 1_000;
          await queue.clear();
          const model = new ModelledQueue(on.db, queue);
          const people = [];
          for (const human of team) people.push({ ...(await queue.human(human)), silent: false });
          for (const one of acts) {
            await perform(queue, people, one);
            for (const person of people) if (!person.silent) await beat(on.db, { ...person, at: queue.at });
            expect(await model.pass(2)).toEqual([]);
          }
        }),
        { numRuns: 8 },
      );
    },
  );

  type People = (Awaited<ReturnType<TestQueue['human']>> & { silent: boolean })[];

  async function perform(queue: TestQueue, people: People, act: Act): Promise<void> {
    const { at } = queue;
    switch (act.does) {
      case 'comes': {
        const { does: _does, forWhom, ...wanted } = act;
        const forAgentId = forWhom === null ? undefined : people[forWhom]?.id;
        await queue.caller({ ...wanted, forAgentId });
        return;
      }
      case 'is': {
        const person = people[act.human];
        if (!person) return;
        person.silent = false;
        await setStatus(on.db, { agentId: person.id, status: act.status, at });
        return;
      }
      case 'goes silent':
        for (const person of people.slice(act.human, act.human + 1)) person.silent = true;
        return;
      case 'nothing':
        queue.at = new Date(at.getTime() + act.seconds * 1_000);
        return;
      default:
        await answer(act.does, act.which, at, queue);
    }
  }

  async function answer(
    does: 'accepts' | 'declines' | 'leaves' | 'hangs up',
    which: number,
    at: Date,
    queue: TestQueue,
  ): Promise<void> {
    const among = async (...states: QueueEntry['state'][]): Promise<QueueEntry | undefined> => {
      const rows = await on.db.select().from(callQueue).orderBy(callQueue.createdAt);
      const found = rows.filter(({ state }) => states.includes(state));
      return found[which % Math.max(1, found.length)];
    };
    const ringing = await among('offered');
    const offer = { offerId: ringing?.offerId ?? '', agentId: ringing?.agentId ?? '', at };
    if (does === 'accepts' && ringing) {
      const { id } = await acceptOffer(on.db, offer);
      // Three of four come into the room.
      if (which % 4 !== 0) await joinHandoff(on.db, { handoffId: id, at });
    }
    if (does === 'declines' && ringing) await declineOffer(on.db, offer);
    const inLine = await among('waiting', 'offered');
    if (does === 'leaves' && inLine)
      await leaveQueue(on.db, { callId: inLine.callId, outcome: 'callback', at });
    const any = await among('waiting', 'offered', 'joining', 'talking');
    if (does === 'hangs up' && any) await queue.hangUp(any, which % 2 === 0 ? 'escalated' : 'failed');
  }
});
