import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from 'vitest';
import { queueOf } from '../../src/domain/queue/index.ts';
import { openBrowserDesk } from '../helpers/browser-desk.ts';
import { eventually } from '../helpers/eventually.ts';
import { HumanDesk, type RoomKey } from '../helpers/human-desk.ts';
import { describeNeeding, voiceNeeds } from '../helpers/missing.ts';
import { jobOf, untilGone } from '../helpers/processes.ts';
import { rowsOf } from '../helpers/rows.ts';
import { RtcHuman } from '../helpers/rtc-human.ts';
import { expectHeard, inLine, linesOf, ownCentre } from '../helpers/talk.ts';

/** How soon a caller hears of it who talked with somebody whose line is gone, in milliseconds. */
const heardOfMs = 8_000;

/** How soon no desk rings any more for a caller who has hung up, in milliseconds. */
const silentMs = 1_000;

const humansVoice = { voice: 'en-us+f3' } as const;

/** A human in a process of its own. */
async function humanProcess({ url, token }: RoomKey): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, 'processes', 'human.ts'), [url, token]);
  await once(child, 'message');
  return child;
}

describeNeeding(
  ['chromium', ...voiceNeeds, 'livekit-server'],
  'a caller who has, or waits for, a human',
  () => {
    const own = ownCentre();

    it('hears within 8 s that the human was lost, and is theirs alone for a while', async () => {
      const { centre, db } = own();
      await using desk = await HumanDesk.open(centre, db, { name: 'Sara' });
      const { caller, call } = await inLine(centre);
      await using _caller = caller;
      const child = await humanProcess(await desk.accept(call));
      await caller.log.until('the introduction', () => caller.log.said.at(-1)?.includes('Sara is with you'));
      // Whoever is quiet changes nothing that the log would be told of.
      await eventually('the human', () => Promise.resolve(caller.human.mark > 100 || undefined));
      child.kill('SIGKILL');
      const lost = (): boolean => caller.log.said.at(-1)?.includes('Sara dropped off the line') ?? false;
      await caller.log.until('to hear of it', () => lost() && caller.ear.hears, heardOfMs);
      await caller.log.until('music again', () => caller.music.hears);
      expect(await queueOf(db, call.callId)).toMatchObject({
        entry: { forAgentId: desk.agentId },
        humans: [],
      });
      await using _back = await desk.answer(call);
      await caller.log.until('them again', () => caller.log.said.at(-1)?.includes('Sara is with you'));
    });

    it('hears as soon of it while on hold, when their browser is gone without a word', async () => {
      const { centre, db } = own();
      await using desk = await openBrowserDesk(centre, { name: 'Noor', language: 'en', voice: humansVoice });
      const { human, say } = desk;
      await human.page.keyboard.press('v');
      await human.page.getByText(say('status.available'), { exact: true }).waitFor();
      const { caller, call } = await inLine(centre);
      await using _caller = caller;
      await human.page.getByRole('alertdialog', { name: say('ring.title') }).waitFor();
      await human.page.keyboard.press('Enter');
      await caller.log.until('the introduction', () => caller.log.said.at(-1)?.includes('Noor is with you'));
      await human.page.getByRole('timer').first().waitFor();
      await human.page.keyboard.press('h');
      await caller.log.until('the hold', () => caller.log.all('human').at(-1)?.held === true);
      await caller.log.until('music', () => caller.music.hears);
      await human.kill();
      const lost = (): boolean => caller.log.said.at(-1)?.includes('Noor dropped off the line') ?? false;
      await caller.log.until('to hear of it', () => lost() && caller.ear.hears, heardOfMs);
      expect((await queueOf(db, call.callId)).humans).toEqual([]);
    });

    it('rings at nobody’s desk any more within a second of hanging up', async () => {
      const { centre, db } = own();
      await using desk = await HumanDesk.open(centre, db, { name: 'Huda' });
      const { caller, call } = await inLine(centre);
      await desk.rings(call.callId);
      await caller.hangUp();
      const left = performance.now();
      const over = await eventually('the desk to fall silent', async () => {
        const { entry } = await queueOf(db, call.callId);
        return entry?.state === 'over' ? entry : undefined;
      });
      expect(over.outcome).toBe('abandoned');
      expect(performance.now() - left).toBeLessThan(silentMs);
    });

    it('notices nothing when the job dies into whose place another one steps', async () => {
      const { centre, db } = own();
      await using desk = await HumanDesk.open(centre, db, { name: 'Mona' });
      const { caller, call } = await inLine(centre);
      const key = await desk.accept(call);
      await using human = await RtcHuman.join(key.url, key.token);
      await caller.log.until('the introduction', () => caller.log.said.at(-1)?.includes('Mona is with you'));
      await eventually('the introduction to be over', async () => {
        const [lead] = (await queueOf(db, call.callId)).humans;
        return lead?.introducedAt ?? undefined;
      });
      const said = caller.log.said.length;
      const { pid } = await jobOf(centre, call.callId);
      process.kill(pid, 'SIGKILL');
      await untilGone(pid);
      await jobOf(centre, call.callId, 1);
      await expectHeard(caller.human, 'i can still hear you', () => human.say('i can still hear you'));
      await eventually(
        'both to be heard by the next job',
        async () => {
          await Promise.all([human.say('which number is it'), caller.sayNow('zero five five one two three')]);
          const lines = (await linesOf(db, call.callId)).filter(({ epoch }) => epoch === 2);
          return (
            ['human', 'caller'].every((who) => lines.some(({ speaker }) => speaker === who)) || undefined
          );
        },
        30_000,
      );
      expect(caller.log.said.slice(said)).toEqual([]);
      expect(human.here).toBe(true);
      await caller.hangUp();
      const { call: row, interactions } = await rowsOf(db, { id: call.callId });
      expect(row).toMatchObject({ epoch: 2, crashes: 1, outcome: 'escalated' });
      expect(interactions).toHaveLength(1);
      await human.until('the human to be alone no longer', () => !human.here);
    });
  },
);
