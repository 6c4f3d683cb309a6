import { eq } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { calls, handoffs } from '../../src/db/schema/index.ts';
import { languages } from '../../src/shared/vocabulary.ts';
import { BrowserCaller } from '../helpers/browser-caller.ts';
import { openBrowserDesk } from '../helpers/browser-desk.ts';
import { HumanDesk } from '../helpers/human-desk.ts';
import { loudness } from '../helpers/clip.ts';
import { eventually } from '../helpers/eventually.ts';
import { describeNeeding, voiceNeeds } from '../helpers/missing.ts';
import { everybodyLeaves, expectHeard, giveBack, lineLike, linesOf, ownCentre } from '../helpers/talk.ts';

/** Two people who talk, in a language. */
const talks = {
  en: {
    voices: ['en-us+m3', 'en-us+f3'],
    begin: /^(start )?call/i,
    wants: 'i want to talk to a human please',
    place: 'next in line',
    question: 'please tell me your order number',
    answer: 'zero five five one two three',
    secrets: ['this is between us', 'my address is in riyadh'],
    kept: /between|address|riyadh/iu,
    back: 'thank you for waiting',
    again: 'which number is it',
    second: 'how can i help you today',
    instruction: 'take their address and close',
    asked: 'address',
    address: '12 King Road, Riyadh',
  },
  ar: {
    voices: ['ar+m3', 'ar+f3'],
    begin: /اتصل/,
    wants: 'أريد أن أتكلم مع موظف',
    place: 'دورك هو التالي',
    question: 'ما هو رقم الطلب',
    answer: 'صفر خمسة خمسة واحد اثنان ثلاثة',
    secrets: ['اسمي محمد العتيبي', 'ما هو سعر الباقة'],
    kept: /محمد|سعر/u,
    back: 'نعم هذا صحيح',
    again: 'أريد أن أعرف حالة الطلب',
    second: 'اسمي محمد العتيبي',
    instruction: 'خذ عنوانه ثم أنه المكالمة',
    asked: 'عنوان',
    address: 'طريق الملك ١٢، الرياض',
  },
} as const;

/** Whether the page of the desk sounds the caller. */
const playsCaller =
  '[...document.querySelectorAll("audio[data-from=caller]")].some(({ muted, volume, paused }) => !muted && volume > 0 && !paused)';

/** No louder than a quiet room. */
const quiet = 0.005;

describeNeeding(
  ['chromium', 'livekit-server', ...voiceNeeds],
  'a caller and a human, each with a browser',
  () => {
    const own = ownCentre();

    afterEach(() => everybodyLeaves(own().db));

    it.each(languages)(
      'wait, talk, hold, are passed on and given back, and close the case, in %s',
      async (language) => {
        const { centre, db } = own();
        const said = talks[language];
        const [callersVoice, humansVoice] = said.voices;
        const first = language === 'en' ? 'Sara' : 'Huda';
        await using desk = await openBrowserDesk(centre, {
          name: first,
          language,
          voice: { voice: humansVoice },
        });
        const { human, say } = desk;
        await human.page.keyboard.press('v');
        await human.page.getByText(say('status.available'), { exact: true }).waitFor();
        // A colleague is at their desk, so that there is a line while the human is on a break.
        const second = language === 'en' ? 'Omar' : 'Nora';
        await using other = await HumanDesk.open(centre, db, { name: second });
        await other.wrapUp();
        await human.page.keyboard.press('p');
        await human.page.keyboard.press('Enter');

        const context = { locale: language, reducedMotion: 'reduce' } as const;
        await using caller = await BrowserCaller.open(centre.url, {
          voice: { voice: callersVoice },
          context,
        });
        const { log } = caller;
        await caller.page.getByRole('button', { name: said.begin }).first().click();
        await log.next('listening', 0);
        const type = async (text: string): Promise<void> => {
          await caller.page.getByRole('textbox').fill(text);
          await caller.page.keyboard.press('Enter');
        };
        await type(said.wants);
        await log.until('a place in line', () => log.all('queue').some(({ waits }) => waits));
        const { callId, room } = await activeCall(db);
        await log.until('the place', () => log.said.join(' ').includes(said.place));

        // It rings once the human is back; whoever answers is told why, and comes in by name.
        const ring = human.page.getByRole('alertdialog', { name: say('ring.title') });
        await human.page.keyboard.press('v');
        await ring.waitFor();
        await human.page.keyboard.press('Enter');
        await human.page.getByRole('heading', { name: say('brief.title') }).waitFor();
        await log.until('the introduction', () => log.said.at(-1)?.includes(first));
        await log.until('the human', () => log.all('human').some(({ name }) => name?.en === first));
        await human.page.getByRole('timer').first().waitFor();
        await caller.untilAgentSounds(false);
        await expectHeard(caller, said.question, () => human.sayNow(said.question));
        await expectHeard(human, said.answer, () => caller.sayNow(said.answer));
        await lineLike(db, callId, 'human', said.question);
        await lineLike(db, callId, 'caller', said.answer);

        // On hold there is music, and nothing is heard or written down.
        await human.page.keyboard.press('h');
        await human.page.getByText(say('hold.on')).waitFor();
        const toCaller = caller.mark;
        await eventually('music', async () =>
          caller.since(toCaller).some((track) => loudness(track) > quiet) ? true : undefined,
        );
        // What still arrives, until the media server has heard of it, the page does not sound.
        expect(await human.page.evaluate(playsCaller)).toBe(false);
        const [ours, theirs] = said.secrets;
        await Promise.all([human.sayNow(ours), caller.sayNow(theirs)]);
        expect(await human.page.evaluate(playsCaller)).toBe(false);
        await human.page.keyboard.press('h');
        await human.page.getByText(say('hold.on')).waitFor({ state: 'detached' });
        await log.until('the end of the hold', () => log.all('human').at(-1)?.held === false);
        await expectHeard(caller, said.back, () => human.sayNow(said.back));
        await lineLike(db, callId, 'human', said.back);

        // A colleague is asked in private, whom the caller does not hear, and sent out again.
        await other.comeBack();
        await human.page.keyboard.press('c');
        const asking = human.page.getByRole('dialog', { name: say('colleague.title') });
        await asking.getByText(second).click();
        await asking.getByRole('button', { name: say('colleague.consult') }).click();
        {
          await using asked = await other.beAsked({ callId, room });
          await human.page.getByText(say('humans.consulted'), { exact: true }).waitFor();
          await expectHeard(asked.colleague, ours, () => human.sayNow(ours));
          await human.page.getByRole('button', { name: say('humans.send_out') }).click();
          await asked.until('the colleague to be put out', () => !asked.here);
        }
        await human.page.keyboard.press('h');
        await log.until('the end of the question', () => log.all('human').at(-1)?.held === false);
        await expectHeard(caller, said.again, () => human.sayNow(said.again));
        await lineLike(db, callId, 'human', said.again);
        const kept = (await linesOf(db, callId)).map(({ text }) => text).join(' ');
        expect(kept).not.toMatch(said.kept);

        // On to a colleague; the first closes their part.
        await human.page.keyboard.press('t');
        const dialog = human.page.getByRole('dialog', { name: say('transfer.title') });
        await dialog.getByText(second).click();
        await dialog.getByRole('button', { name: say('transfer.send') }).click();
        await using answered = await other.answer({ callId, room }, { voice: humansVoice });
        await log.until('the second introduction', () => log.said.at(-1)?.includes(second));
        const form = human.page.getByRole('form', { name: say('wrap.title') });
        const summary = form.getByRole('textbox', { name: say('wrap.summary') });
        await summary.press('Control+Enter');
        await human.page.getByText(say('wrap.saved')).waitFor();
        await caller.untilAgentSounds(false);
        await expectHeard(caller, said.second, () => answered.say(said.second));
        await eventually('the case to be closed', async () => {
          const parts = await db.select().from(handoffs).where(eq(handoffs.callId, callId));
          return parts.some(({ wrapUpSaved }) => wrapUpSaved !== null) ? true : undefined;
        });

        await giveBack(db, callId, said.instruction);
        await answered.until('the human to be put out', () => !answered.here);
        await log.until('the assistant', () => log.said.at(-1)?.includes(said.asked));
        await type(said.address);
        const end = await log.next('end', 0);
        expect(end.outcome).toBe('escalated');
      },
    );
  },
);

/** The call that is on, and its room. */
async function activeCall(db: Database): Promise<{ callId: string; room: string }> {
  const [call] = await db.select().from(calls).where(eq(calls.status, 'active'));
  return { callId: call?.id ?? '', room: call?.room ?? '' };
}
