import { eq } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { calls } from '../../src/db/schema/index.ts';
import { queueOf } from '../../src/domain/queue/index.ts';
import { BrowserCaller } from '../helpers/browser-caller.ts';
import { openBrowserDesk, type BrowserDesk } from '../helpers/browser-desk.ts';
import type { Centre } from '../helpers/centre.ts';
import { eventually } from '../helpers/eventually.ts';
import { describeNeeding, voiceNeeds } from '../helpers/missing.ts';
import { processesOf } from '../helpers/processes-of.ts';
import { everybodyLeaves, expectHeard, lineLike, ownCentre } from '../helpers/talk.ts';
import { untilNotBusy } from '../helpers/typed-call.ts';

/** A caller and a human, each with a browser, who talk. */
interface Talk extends AsyncDisposable {
  desk: BrowserDesk;
  caller: BrowserCaller;
  callId: string;
}

async function talkInBrowsers(centre: Centre, db: Database, name: string): Promise<Talk> {
  await using given = new AsyncDisposableStack();
  const desk = given.use(
    await openBrowserDesk(centre, { name, language: 'en', voice: { voice: 'en-us+f3' } }),
  );
  const { human, say } = desk;
  await human.page.keyboard.press('v');
  await human.page.getByText(say('status.available'), { exact: true }).waitFor();
  const caller = given.use(await callerInLine(centre));
  await human.page.getByRole('alertdialog', { name: say('ring.title') }).waitFor();
  await human.page.keyboard.press('Enter');
  await caller.log.until('the introduction', () => caller.log.said.at(-1)?.includes(name));
  await human.page.getByRole('timer').first().waitFor();
  await caller.untilAgentSounds(false);
  const [call] = await db.select().from(calls).where(eq(calls.status, 'active'));
  const done = given.move();
  return { desk, caller, callId: call?.id ?? '', [Symbol.asyncDispose]: () => done.disposeAsync() };
}

/** A caller of the page who has been put in line; tried again where a busy machine has no place for them in time. */
async function callerInLine(centre: Centre, tries = 3): Promise<BrowserCaller> {
  await untilNotBusy(centre);
  await using given = new AsyncDisposableStack();
  const context = { locale: 'en', reducedMotion: 'reduce' } as const;
  const caller = given.use(await BrowserCaller.open(centre.url, { voice: { voice: 'en-us+m3' }, context }));
  const { log } = caller;
  await caller.page
    .getByRole('button', { name: /^(start )?call/i })
    .first()
    .click();
  await log.next('listening', 0);
  await caller.page.getByRole('textbox').fill('i want to talk to a human please');
  await caller.page.keyboard.press('Enter');
  const waits = (): boolean => log.all('queue').some((one) => one.waits);
  const promised = (): boolean => log.all('notice').some(({ code }) => code === 'ticket_promised');
  await log.until('a place in line', () => waits() || promised());
  if (!waits() && tries > 1) {
    await given.disposeAsync();
    return await callerInLine(centre, tries - 1);
  }
  given.move();
  return caller;
}

/** A process of a centre, by its command line. */
async function pidOf(centre: Centre, command: RegExp): Promise<number> {
  const found = (await processesOf(centre)).find((one) => command.test(one.command));
  if (!found) throw new Error(`no process runs ${command.source}`);
  return found.pid;
}

describeNeeding(
  ['chromium', 'livekit-server', ...voiceNeeds],
  'a caller and a human in each other’s hands',
  () => {
    const own = ownCentre();

    afterEach(() => everybodyLeaves(own().db));

    it('talk on, and lose no word, while the database stands still for a minute', async () => {
      const { centre, db } = own();
      await using talk = await talkInBrowsers(centre, db, 'Sara');
      const { caller, desk, callId } = talk;
      const before = caller.log.said.length;
      const host = await pidOf(centre, /embedded\/host\.ts/);
      process.kill(host, 'SIGSTOP');
      try {
        const until = Date.now() + 60_000;
        await expectHeard(caller, 'please tell me your order number', () =>
          desk.human.sayNow('please tell me your order number'),
        );
        await expectHeard(desk.human, 'zero five five one two three', () =>
          caller.sayNow('zero five five one two three'),
        );
        await eventually('a minute', async () => (Date.now() > until ? true : undefined), 61_000);
        await expectHeard(caller, 'thank you for waiting', () => desk.human.sayNow('thank you for waiting'));
      } finally {
        process.kill(host, 'SIGCONT');
      }
      await lineLike(db, callId, 'human', 'please tell me your order number');
      await lineLike(db, callId, 'caller', 'zero five five one two three');
      await lineLike(db, callId, 'human', 'thank you for waiting');
      expect(caller.log.said.slice(before)).toEqual([]);
      expect((await queueOf(db, callId)).humans).toMatchObject([{ part: 'lead', leftAt: null }]);
    });

    it('are brought back into the same call when LiveKit has died', async () => {
      const { centre, db } = own();
      await using talk = await talkInBrowsers(centre, db, 'Omar');
      const { caller, desk, callId } = talk;
      process.kill(await pidOf(centre, /^\S*livekit-server /), 'SIGKILL');
      const question = 'please tell me your order number';
      const heard = () => expectHeard(caller, question, () => desk.human.sayNow(question));
      await eventually(
        'the human to be heard again',
        () =>
          heard().then(
            () => true,
            () => undefined,
          ),
        60_000,
      );
      await expectHeard(desk.human, 'zero five five one two three', () =>
        caller.sayNow('zero five five one two three'),
      );
      await lineLike(db, callId, 'human', 'please tell me your order number');
      expect((await queueOf(db, callId)).humans).toMatchObject([{ part: 'lead', leftAt: null }]);
    });
  },
);
