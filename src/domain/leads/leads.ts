import type { Database, Queryable } from '../../db/client.ts';
import { setActor } from '../../db/queries/actor.ts';
import { selectAgentForLead } from '../../db/queries/agents.ts';
import { insertLead, selectLeads, updateLeadStatus, type LeadRow } from '../../db/queries/leads.ts';
import { becomeAgent, becomeService } from '../../db/queries/human-role.ts';
import { transact } from '../../db/transact.ts';
import { HatifError } from '../../errors.ts';
import type { Department, Language } from '../../shared/vocabulary.ts';
import { appendEvent } from '../events/index.ts';

interface NewLead {
  conversationId: string | null;
  customerId: string | null;
  department: Department;
  /** What they would buy, in their words. */
  interest: string;
  product?: string | undefined;
  language: Language;
}

/**
 * Notes somebody who may buy, and gives them to the agent of the department who speaks the language and has the
 * fewest leads (nobody, where there is none). Throws `lead_empty`.
 */
export async function createLead(
  db: Queryable,
  lead: NewLead,
): Promise<{ id: string; agentId: string | null }> {
  const interest = lead.interest.trim();
  if (interest === '')
    throw new HatifError('lead_empty', 'A lead needs to say what is wanted.', { status: 400 });
  return transact(db, async (tx) => {
    const { department, conversationId, customerId } = lead;
    const agentId = await selectAgentForLead(tx, lead);
    const { id } = await insertLead(tx, { ...lead, interest, agentId });
    await appendEvent(tx, {
      type: 'lead_created',
      conversationId: conversationId ?? undefined,
      customerId: customerId ?? undefined,
      data: { leadId: id, department },
    });
    return { id, agentId };
  });
}

/** The leads of a human agent. The database itself shows them no others. */
export async function leadsOf(db: Database, agentId: string): Promise<LeadRow[]> {
  return db.transaction(async (tx) => {
    await becomeAgent(tx, agentId);
    return selectLeads(tx);
  });
}

/**
 * A human agent's lead goes on. Throws `lead_unknown`, also for a lead of somebody else: for this agent there is
 * none.
 */
export async function updateLead(
  db: Database,
  change: { id: string; agentId: string; status: LeadRow['status'] },
): Promise<void> {
  const { id, agentId, status } = change;
  await transact(db, async (tx) => {
    await setActor(tx, `agent:${agentId}`);
    await becomeAgent(tx, agentId);
    if (!(await updateLeadStatus(tx, id, status)))
      throw new HatifError('lead_unknown', 'There is no such lead.', { status: 404 });
    await becomeService(tx);
    await appendEvent(tx, { type: 'lead_changed', data: { leadId: id, status } });
  });
}
