import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { databaseErrorCode } from '../../../src/db/errors.ts';
import { customers, transcriptionSegments } from '../../../src/db/schema/index.ts';
import { erasePerson, exportPerson, sweep } from '../../../src/domain/privacy/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { listenedCall } from '../../helpers/listened-call.ts';
import { shippedCentre } from '../../helpers/tickets.ts';

const checkFailed = '23514';

export function assistSuite(on: TestDatabase): void {
  const stores = () => ({ db: on.db, dataDir: on.dir });

  const left = async (sessionId: string): Promise<number> =>
    on.db.$count(transcriptionSegments, sql`${transcriptionSegments.sessionId} = ${sessionId}`);

  test('what was suggested and what each step took can be asked for in plain SQL', async () => {
    const sessionId = await listenedCall(on.db, 'sql');
    await on.db.execute(sql`insert into agent_actions
      (session_id, run, agent_name, action_type, input_digest, output, confidence, processing_time_ms)
      values (${sessionId}, 1, 'context_analyzer', 'analyze_context', 'd', '{}', 0.8, 3)`);
    const [steps] = await on.db
      .execute(sql`select agent_name, action_type, avg(processing_time_ms) as ms, count(*)::int as n
      from agent_actions where session_id = ${sessionId} and timestamp > now() - interval '1 day' group by agent_name, action_type`);
    expect(steps).toEqual({ agent_name: 'context_analyzer', action_type: 'analyze_context', ms: 3, n: 1 });
    const [made] = await on.db.execute(sql`select suggestion_type, count(*)::int as n,
        count(*) filter (where shown_to_agent)::int as shown, count(*) filter (where agent_clicked)::int as clicked,
        count(agent_feedback)::int as rated, avg(confidence_score)::float4 as score
      from suggestions where session_id = ${sessionId} group by suggestion_type`);
    expect(made).toMatchObject({
      suggestion_type: 'knowledge_article',
      n: 1,
      shown: 0,
      clicked: 0,
      rated: 0,
    });
  });

  test('a speaker, a vote, a confidence or a time that cannot be is refused', async () => {
    const sessionId = await listenedCall(on.db, 'checks');
    const segment = (
      speaker: string,
      end: number,
      confidence: number,
    ) => sql`insert into transcription_segments
      (session_id, seq, speaker, text, is_final, start_time, end_time, confidence)
      values (${sessionId}, 2, ${speaker}, 'x', true, 5, ${end}, ${confidence})`;
    const vote = sql`update suggestions set agent_feedback = 'great' where session_id = ${sessionId}`;
    for (const query of [segment('robot', 6, 1), segment('agent', 4, 1), segment('agent', 6, 2), vote])
      expect(await on.db.execute(query).then(() => null, databaseErrorCode)).toBe(checkFailed);
    await on.db.execute(segment('agent', 6, 1));
  });

  test('what was said in a session goes when the centre keeps words no longer', async () => {
    const at = new Date('2030-01-01T00:00:00Z');
    const old = await listenedCall(on.db, 'old', {
      status: 'completed',
      endedAt: new Date('2027-01-01T00:00:00Z'),
    });
    const recent = await listenedCall(on.db, 'recent', {
      status: 'completed',
      endedAt: new Date('2029-12-01T00:00:00Z'),
    });
    await sweep(stores(), shippedCentre, at);
    expect([await left(old), await left(recent)]).toEqual([0, 1]);
  });

  test('it is handed to the customer whose call it was, and erased with them', async () => {
    const [customer] = await on.db
      .insert(customers)
      .values({ name: 'Sara', preferredLanguage: 'en' })
      .returning();
    const customerId = customer?.id ?? '';
    const own = await listenedCall(on.db, 'own', { customerId });
    const other = await listenedCall(on.db, 'other', { customerId: 'somebody else' });
    const person = { customerId, conversationIds: [] };
    const { callSessions: handed, transcriptionSegments: lines } = await exportPerson(stores(), person);
    expect(handed.map(({ sessionId }) => sessionId)).toEqual([own]);
    expect(lines.map(({ text }) => text)).toEqual(['own']);
    await erasePerson(stores(), person, { withOpenWork: false });
    expect([await left(own), await left(other)]).toEqual([0, 1]);
  });
}
