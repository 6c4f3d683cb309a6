import { expect, it } from 'vitest';
import { suggestions } from '../../src/db/schema/index.ts';
import { syncKnowledge } from '../../src/knowledge/index.ts';
import { look, readers } from '../helpers/desk-readers.ts';
import { describeDesk } from '../helpers/desk-stage.ts';
import { KnowledgeFolder } from '../helpers/knowledge-folder.ts';
import { sayInCall } from '../helpers/said-in-call.ts';

const told = {
  ar: {
    fees: { title: 'رسوم التوصيل', body: 'التوصيل بخمسة وعشرين ريالا.', asked: 'كم رسوم التوصيل' },
    password: { title: 'نسيت كلمة المرور', body: 'اضغط «نسيت» في أول صفحة.', asked: 'نسيت كلمة المرور' },
  },
  en: {
    fees: { title: 'Delivery fees', body: 'Delivery costs SAR 25.', asked: 'How much are the delivery fees' },
    password: {
      title: 'Forgotten password',
      body: 'Press “forgotten” on the first page.',
      asked: 'I forgot my password',
    },
  },
};

describeDesk('suggestions beside a call at the desk', (stage) => {
  it.each(readers)(
    'come as the caller speaks, wait while the hand is on them, and go by one key, in $language',
    async (reader) => {
      const { language, context, say } = reader;
      const { db, clock } = stage().desk.context;
      const { fees, password } = told[language];
      using folder = new KnowledgeFolder();
      for (const [name, { title, body, asked }] of Object.entries(told[language]))
        folder.write(`${language}/help/${name}.md`, title, body, [`asked: [${asked}]`]);
      await syncKnowledge({ db, folder: folder.dir, embedder: null, clock });

      const member = await stage().desk.member(`Assisted-${language}`, 'agent', {
        departments: ['sales'],
        language,
      });
      const { page, errors } = await stage().page(member, { context });
      await page.getByText(say('status.offline'), { exact: true }).waitFor();
      await page.keyboard.press('v');
      await page.getByText(say('queue.none_available')).waitFor();
      await using caller = await stage().ring({ language });
      await page.getByRole('alertdialog').waitFor();
      await page.keyboard.press('Enter');
      await stage().putThrough(caller);
      await page.getByText(say('assist.empty')).waitFor();

      await sayInCall(db, caller, { speaker: 'caller', text: `${fees.asked}?`, language });
      const beside = page.getByRole('region', { name: say('assist.title') });
      await beside.getByText(fees.body).waitFor();
      await beside
        .getByText(say('assist.source', { title: fees.title }), { exact: false })
        .first()
        .waitFor();
      await look(page, reader, 'suggestions');

      // The hand is on it: what comes waits.
      await beside.hover();
      await sayInCall(db, caller, { speaker: 'caller', text: password.asked, language });
      await beside.getByRole('button', { name: say('assist.new') }).waitFor();
      expect(await beside.getByText(password.body).count()).toBe(0);
      await beside.getByRole('button', { name: say('assist.new') }).click();
      await beside.getByText(password.body).waitFor();

      // The newest stands first, and the key goes by it.
      await page.mouse.move(0, 0);
      await page.keyboard.press('w');
      await beside.getByText(password.body).waitFor({ state: 'detached' });
      await beside.getByText(fees.body).waitFor();
      const rows = await db.select().from(suggestions);
      const ofBody = (body: string) => rows.find(({ content }) => content === body);
      expect(ofBody(password.body)).toMatchObject({ shownToAgent: true, agentFeedback: 'irrelevant' });
      expect(ofBody(fees.body)).toMatchObject({ shownToAgent: true, agentFeedback: null });
      expect(errors).toEqual([]);
    },
  );
});
