import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { selectConversation } from '../../../src/db/queries/conversations.ts';
import { selectJournal } from '../../../src/db/queries/journal.ts';
import { conversations } from '../../../src/db/schema/index.ts';
import { TurnRecord } from '../../../src/domain/calls/index.ts';
import { forgetTranscript } from '../../../src/domain/conversations/index.ts';
import { databaseAway } from '../../../src/db/errors.ts';
import type { TestDatabase } from '../../helpers/databases.ts';

/** Turns of a thread that no call carries: an e-mail, a WhatsApp conversation. */
export function threadsSuite(on: TestDatabase): void {
  const begin = async (): Promise<string> => {
    const [thread] = await on.db.insert(conversations).values({ channel: 'email' }).returning();
    return thread?.id ?? '';
  };
  const open = (conversationId: string, db = on.db): Promise<TurnRecord> =>
    TurnRecord.ofThread({ db, conversationId, logger: on.logger, clock: () => new Date() });
  const take = (record: TurnRecord, said: string, answer: string): void => {
    const now = new Date();
    const line = { startedAt: now, endedAt: now, heard: null, interrupted: false, channel: 'text' } as const;
    record.line({ ...line, speaker: 'caller', text: said, language: 'en' });
    record.stage('service', { rule: 'said' });
    record.field('name', said, { source: 'caller', confidence: 1 });
    record.decision({ kind: 'department', value: 'sales', rule: 'sales' });
    const place = record.line({ ...line, speaker: 'agent', text: answer, endedAt: null, language: 'ar' });
    record.spoken(place, { endedAt: now, heard: null });
    record.checkpoint({ said });
  };
  const textsOf = async (conversationId: string): Promise<string[]> =>
    (await selectJournal(on.db, conversationId)).lines.map(({ text }) => text);

  test('each turn is written whole, and whoever goes on later writes after what is there', async () => {
    const conversationId = await begin();
    for (const turn of ['one', 'two']) {
      const record = await open(conversationId);
      take(record, `${turn} said`, `${turn} answered`);
      expect(await textsOf(conversationId)).not.toContain(`${turn} said`);
      await record.keep();
      take(record, `${turn} more`, `${turn} indeed`);
      await record.close();
    }
    const { lines, steps, fields, decisions } = await selectJournal(on.db, conversationId);
    expect(lines.map(({ text }) => text)).toEqual(
      ['one', 'two'].flatMap((n) => [`${n} said`, `${n} answered`, `${n} more`, `${n} indeed`]),
    );
    const places = [...lines, ...steps, ...fields, ...decisions].map(({ seq }) => seq);
    expect([places.length, new Set(places).size]).toEqual([20, 20]);
    expect(lines.every(({ epoch, endedAt }) => epoch === null && endedAt !== null)).toBe(true);
    expect(await selectConversation(on.db, conversationId)).toMatchObject({
      checkpoint: { said: 'two more' },
      language: 'ar',
    });
  });

  test('of two who go on from the same place the later one is refused, and leaves nothing', async () => {
    const conversationId = await begin();
    const [first, second] = [await open(conversationId), await open(conversationId)];
    take(first, 'a', 'b');
    take(second, 'c', 'd');
    await first.keep();
    await expect(second.keep()).rejects.toMatchObject({ code: 'turn_overtaken', status: 409 });
    second.drop();
    expect(await textsOf(conversationId)).toEqual(['a', 'b']);
    const third = await open(conversationId);
    take(third, 'c', 'd');
    await third.close();
    expect(await textsOf(conversationId)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a turn whose fate is not known is not written a second time', async () => {
    const conversationId = await begin();
    let lost = 1;
    const { db } = on;
    // The transaction is through; the word of it never arrives.
    const losing = new Proxy(db, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (name === 'transaction')
          return async (work: Parameters<typeof db.transaction>[0]) => {
            const result = await target.transaction(work);
            if (lost-- > 0) throw databaseAway();
            return result;
          };
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const record = await open(conversationId, losing);
    take(record, 'a', 'b');
    await expect(record.keep()).rejects.toMatchObject({ code: 'turn_overtaken' });
    record.drop();
    expect(await textsOf(conversationId)).toEqual(['a', 'b']);
  });

  test('of a thread whose writer wants nothing kept no line is, and its turns go on', async () => {
    const conversationId = await begin();
    const record = await open(conversationId);
    take(record, 'a', 'b');
    await record.keep();
    await forgetTranscript(on.db, { holder: { conversationId }, key: 'forget' });
    take(record, 'c', 'd');
    await record.keep();
    take(record, 'e', 'f');
    await record.close();
    const { lines, steps } = await selectJournal(on.db, conversationId);
    expect([lines, steps.length]).toEqual([[], 3]);
  });

  test('a thread that is closed keeps its last state', async () => {
    const conversationId = await begin();
    await on.db
      .update(conversations)
      .set({ status: 'closed', closedAt: new Date(), outcome: 'resolved' })
      .where(eq(conversations.id, conversationId));
    const record = await open(conversationId);
    take(record, 'thank you', 'you are welcome');
    await record.close();
    expect(await textsOf(conversationId)).toHaveLength(2);
    expect(await selectConversation(on.db, conversationId)).toMatchObject({
      checkpoint: null,
      language: null,
    });
  });
}
