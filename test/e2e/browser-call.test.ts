import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { BrowserCaller } from '../helpers/browser-caller.ts';
import type { Centre } from '../helpers/centre.ts';
import { converse } from '../helpers/converse.ts';
import { utterances } from '../helpers/ear.ts';
import { expectEvents, expectRows, expectSounded } from '../helpers/expect-call.ts';
import { describeNeeding, voiceNeeds } from '../helpers/missing.ts';
import { recogniseAll } from '../helpers/recognise.ts';
import { openRows, rowsOf } from '../helpers/rows.ts';
import { likeness } from '../helpers/spoken-text.ts';
import { arabicCaller, englishCaller, type ScriptedCaller } from '../helpers/scripted-callers.ts';

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

describeNeeding(['chromium', ...voiceNeeds], 'a call from the page in a real browser', () => {
  let centre: Centre;
  let db: Database;

  beforeAll(async () => {
    centre = inject('centre') ?? expect.unreachable('the shared centre');
    db = await openRows(centre.env);
  });
  afterAll(async () => {
    await db.close();
  });

  const visits: {
    language: 'en' | 'ar';
    locale: string;
    script: ScriptedCaller;
    call: RegExp;
    over: string;
  }[] = [
    {
      language: 'en',
      locale: 'en-US',
      script: englishCaller,
      call: /^(start )?call/i,
      over: 'The call has ended',
    },
    { language: 'ar', locale: 'ar-SA', script: arabicCaller, call: /اتصل|اتصال/, over: 'انتهت المكالمة' },
  ];
  it.concurrent.for(visits)(
    'is served from the first word to the last, in $language',
    async ({ language, locale, script, call, over }) => {
      // A headless browser draws with the processor, which the sound of two calls needs: nothing moves.
      const context = { locale, viewport: desktop, reducedMotion: 'reduce' } as const;
      await using caller = await BrowserCaller.open(centre.url, { context });
      await caller.screenshot(`call-${language}-before-desktop`);
      await caller.page.getByRole('button', { name: call }).first().click();
      // The page begins in the browser's language, which is not asked for.
      const { language: _known, ...steps } = script.steps;
      const inDepartment = caller.log
        .until('the department', () => caller.log.stage === 'department', 200_000)
        .then(() => caller.screenshot(`call-${language}-during-desktop`));
      await converse(caller, steps);
      await caller.log.next('end', 0);
      await inDepartment;
      expectEvents(caller.log, { ...script.expected, stages: caller.log.stages });

      const ticket = caller.log.end?.ticket;
      await caller.page.getByRole('heading', { name: over }).waitFor();
      if (ticket) await caller.page.getByText(ticket).first().waitFor();
      for (const [size, viewport] of Object.entries({ desktop, phone })) {
        await caller.page.setViewportSize(viewport);
        await caller.screenshot(`call-${language}-end-${size}`);
      }

      const rows = await rowsOf(db, { id: caller.log.end?.callId ?? '' });
      expectRows(rows, script.expected);
      expect(rows.tickets.map(({ number }) => number)).toEqual(ticket ? [ticket] : []);
      const spoken = Object.values(steps)
        .flat()
        .flatMap((act) => ('say' in act ? [act.say] : []));
      const heard = rows.messages.filter(({ speaker }) => speaker === 'caller').map(({ text }) => text);
      expect(spoken.filter((text) => likeness(text, heard.join(' ')) < 0.7)).toEqual([]);
      // A line in two languages is a bubble for each of them.
      const shown = await caller.page.locator('details li p').allTextContents();
      const lines = rows.messages.map(({ text }) => text);
      // Keys are shown as pressed, and kept as they are.
      const said = (texts: string[]): string =>
        texts.filter((text) => !/^(?:ضغطت )?[\d٠-٩*#]+$/u.test(text.trim())).join(' ');
      expect(said(shown)).toBe(said(lines));
      expectSounded(caller.log, await recogniseAll(utterances(caller.recording)));
    },
  );
});
