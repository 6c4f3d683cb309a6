import { afterAll, beforeAll, expect, test } from 'vitest';
import { callSessions } from '../../src/db/schema/index.ts';
import { syncKnowledge } from '../../src/knowledge/index.ts';
import { agentOf, endCaller, putInCall, queueCaller } from '../helpers/desk-caller.ts';
import { onEveryDesk } from '../helpers/desk.ts';
import { eventually } from '../helpers/eventually.ts';
import { KnowledgeFolder } from '../helpers/knowledge-folder.ts';
import { sayInCall } from '../helpers/said-in-call.ts';

const folder = new KnowledgeFolder();
beforeAll(() => {
  const asked = (ways: string) => [`asked: [${ways}]`];
  const fees = 'Delivery costs SAR 25, and nothing from SAR 300 on.';
  folder.write('en/delivery/fees.md', 'Delivery fees', fees, asked('delivery fees, how much is delivery'));
  const password = 'Press “forgotten” on the first page of the app.';
  folder.write('en/account/password.md', 'Forgotten password', password, asked('I forgot my password'));
});
afterAll(() => folder[Symbol.dispose]());

interface Shown {
  suggestions: { suggestion_id: string; title: string; agent_feedback: string | null }[];
  clarifying_questions: { text: string }[];
}

onEveryDesk((desk) => {
  test('what is said while a human is in the call is helped with at their desk, with what was said before', async () => {
    const { db, clock } = desk.context;
    await syncKnowledge({ db, folder: folder.dir, embedder: null, clock });
    const { browser, ...human } = await desk.member('Huda', 'agent');
    const caller = await queueCaller(db);
    await sayInCall(db, caller, { speaker: 'caller', text: 'How much is delivery?' });
    expect(await db.$count(callSessions)).toBe(0);
    await putInCall(db, caller, await agentOf(db, human));
    await sayInCall(db, caller, { speaker: 'caller', text: 'Hello there' });
    const path = `/calls/${caller.callId}/suggestions`;
    const shown = async (): Promise<Shown> => (await browser.ask('GET', path)).json();
    const suggestions = await eventually('a suggestion', async () => {
      const now = (await shown()).suggestions;
      return now.length > 0 ? now : undefined;
    });
    expect(suggestions.map(({ title }) => title)).toEqual(['Delivery fees']);

    const [suggestion] = suggestions;
    const judge = (body: object) => browser.ask('POST', `${path}/${suggestion?.suggestion_id}`, body);
    expect((await judge({ clicked: true, feedback: 'helpful' })).statusCode).toBe(204);
    expect((await shown()).suggestions[0]?.agent_feedback).toBe('helpful');
    expect((await judge({ feedback: 'great' })).statusCode).toBe(400);

    await sayInCall(db, caller, {
      speaker: 'human',
      text: 'Delivery costs 25 SAR, and nothing from SAR 300 on.',
    });
    expect((await shown()).suggestions).toEqual([]);
    await sayInCall(db, caller, { speaker: 'caller', text: 'I forgot my password' });
    await eventually('another suggestion', async () => (await shown()).suggestions[0]);

    await endCaller(db, caller);
    await eventually('the end of the session', async () => {
      const rows = await db.select().from(callSessions);
      return rows.every(({ status }) => status === 'completed') || undefined;
    });
    expect((await shown()).suggestions).toEqual([]);
  });
});
