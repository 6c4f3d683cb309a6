import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { seedDemo } from '../../../src/db/demo/seed.ts';
import { databaseErrorCode } from '../../../src/db/errors.ts';
import { createLead, leadsOf, updateLead } from '../../../src/domain/leads/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { shippedCentre } from '../../helpers/tickets.ts';

const khalid = '3221726e-ccb8-4843-bd05-a6df0ae5fa01';
const emma = '66c1841d-a86e-4aec-b99e-712fc5162b8f';

export function leadsSuite(on: TestDatabase): void {
  const lead = (interest: string, language: 'ar' | 'en' = 'en') =>
    createLead(on.db, { conversationId: null, customerId: null, department: 'sales', interest, language });
  const asAgent = (agentId: string, query: ReturnType<typeof sql>) =>
    on.db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('hatif.agent_id', ${agentId}, true)`);
      await tx.execute(sql`set local role hatif_agent`);
      return tx.execute(query);
    });

  test('a lead goes to an agent of its department who speaks the language and has the fewest', async () => {
    await on.db.execute(sql`delete from agents`);
    await seedDemo(on.db, shippedCentre, new Date());
    expect((await lead('خط فايبر لبيتي', 'ar')).agentId).toBe(khalid);
    expect((await lead('a fibre line')).agentId).toBe(emma);
    const nobody = { conversationId: null, customerId: null, interest: 'a job', language: 'ar' } as const;
    await on.db.execute(sql`delete from agents where department = 'reception'`);
    expect((await createLead(on.db, { ...nobody, department: 'reception' })).agentId).toBeNull();
  });

  test('a human sees the leads that are theirs, and the database shows them no others', async () => {
    const { id, agentId } = await lead('a business line');
    const owner = agentId ?? '';
    const other = owner === emma ? khalid : emma;
    expect((await leadsOf(on.db, owner)).map((row) => row.id)).toContain(id);
    expect((await leadsOf(on.db, other)).map((row) => row.id)).not.toContain(id);
    const all = await asAgent(other, sql`select agent_id from leads`);
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all.map((row) => row['agent_id']))).toEqual(new Set([other]));
    expect(await asAgent('', sql`select id from leads`)).toEqual([]);
    const history = await asAgent(other, sql`select id from lead_history where lead_id = ${id}`);
    expect(history).toEqual([]);
  });

  test('a human changes the status of their own lead and nothing else', async () => {
    const { id, agentId } = await lead('three phones');
    const owner = agentId ?? '';
    const other = owner === emma ? khalid : emma;
    await expect(updateLead(on.db, { id, agentId: other, status: 'won' })).rejects.toMatchObject({
      code: 'lead_unknown',
      status: 404,
    });
    await updateLead(on.db, { id, agentId: owner, status: 'contacted' });
    expect((await leadsOf(on.db, owner)).find((row) => row.id === id)?.status).toBe('contacted');
    for (const query of [
      sql`update leads set agent_id = ${other} where id = ${id}`,
      sql`delete from leads where id = ${id}`,
      sql`insert into leads (department, interest, language) values ('sales', 'x', 'en')`,
      sql`update customers set name = name`,
    ])
      await expect(asAgent(owner, query).catch((error: unknown) => databaseErrorCode(error))).resolves.toBe(
        '42501',
      );
  });

  test('every change to a lead is in its history, with who did it, and stays there', async () => {
    const { id, agentId } = await lead('a laptop');
    await updateLead(on.db, { id, agentId: agentId ?? '', status: 'qualified' });
    const history = await on.db.execute(
      sql`select before, after, actor from lead_history where lead_id = ${id} order by at`,
    );
    expect(history).toMatchObject([
      { before: null, after: { status: 'new', interest: 'a laptop' } },
      { before: { status: 'new' }, after: { status: 'qualified' }, actor: `agent:${agentId}` },
    ]);
    const rewriting = on.db.execute(sql`update lead_history set actor = 'nobody' where lead_id = ${id}`);
    await expect(rewriting.catch((error: unknown) => databaseErrorCode(error))).resolves.toBe('HT002');
  });

  test('a lead that says nothing is refused', async () => {
    await expect(lead('  ')).rejects.toMatchObject({ code: 'lead_empty', status: 400 });
  });
}
