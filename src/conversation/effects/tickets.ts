import { describeCaller, recognise } from '../../domain/customers/index.ts';
import { factsOf, inCallersSpelling, isSomebodyElse } from '../../domain/dialogue/index.ts';
import { waitingFor } from '../../domain/escalations/index.ts';
import { decide } from '../../domain/routing/index.ts';
import {
  addTicketNote,
  checkOwnTicket,
  describeTicket,
  openTicket,
  statusInWords,
  type NewTicket,
} from '../../domain/tickets/index.ts';
import { HatifError } from '../../errors.ts';
import type { Department } from '../../shared/vocabulary.ts';
import type { EffectCall } from '../deferred/effect-call.ts';
import { registerCustomer } from './customer.ts';
import type { EffectSpec } from './effect.ts';
import { centreNow, once } from './scope.ts';

interface NewMatter {
  key: string;
  department: Department;
  description: string;
  askedForHuman?: boolean;
}

/** Opens a ticket for what the caller described; one of the same matter that is open is added to instead. */
export const openMatter: EffectSpec<'open_ticket'> = {
  writes: true,
  mayWait: true,
  promised: ({ type, key }) => ({ type: 'effect_deferred', effect: type, key }),
  allowances: ['tickets'],
  perform: async (call, matter) => {
    await registerCustomer(call);
    const { number, appended, due } = await ticketFor(call, matter);
    return { type: 'ticket_opened', number, appended, due };
  },
};

/** The ticket of a matter, filed as the centre's rules say. */
export async function ticketFor(
  call: EffectCall,
  matter: NewMatter,
): Promise<{ id: string; number: string; appended: boolean; due: string | null }> {
  const under = await filed(call, matter);
  const description = inCallersSpelling(call.state, matter.description);
  return once(call, { key: matter.key, type: 'open_ticket' }, async (tx) => {
    const desk = centreNow(call);
    const opened = await openTicket(
      tx,
      {
        customerId: call.customerId,
        conversationId: call.conversationId,
        subject: (description.split('\n')[0] ?? '').slice(0, 120),
        description,
        ...under,
        department: matter.department,
        source: call.opened.source === 'chat' ? 'chat' : 'call',
        toldUnproven: !call.state.verified && call.recovering !== true,
      },
      desk,
    );
    const { ticket } = await describeTicket(tx, opened.number, desk.at);
    return { ...opened, due: ticket.firstResponseDueAt?.toISOString() ?? null };
  });
}

/** Under what a matter is filed. Somebody who asked for a human is never kept waiting behind others. */
async function filed(
  call: EffectCall,
  matter: NewMatter,
): Promise<Pick<NewTicket, 'category' | 'severity' | 'priority'>> {
  const { department, description: text, askedForHuman = false } = matter;
  const waiting = askedForHuman ? await waitingFor(call.context.db, department) : undefined;
  const facts = factsOf(call, call.context.clock(), {
    text,
    department,
    askedForHuman,
    angerCounts: true,
    failuresCount: true,
    ...(waiting === undefined ? {} : { waiting }),
  });
  const decision = decide(facts, call.centre);
  call.writeDecisions?.(decision);
  const priority = decision.priority ?? 'normal';
  const least = askedForHuman && (priority === 'low' || priority === 'normal');
  return {
    category: decision.category ?? 'other',
    severity: decision.severity ?? 'medium',
    priority: least ? 'high' : priority,
  };
}

/**
 * The status of a ticket of this caller's, by the customer for whom their number stands or as whom they were registered;
 * of others' tickets nobody hears even whether they exist. Each question is written down with whether there was an answer.
 */
export const findTicket: EffectSpec<'check_ticket'> = {
  allowances: ['ticketQuestions', 'wrongNumbers'],
  perform: async (call, { key, number }) => {
    if (isSomebodyElse(call.state)) await registerCustomer(call);
    const { status, due = null } = await once(call, { key, type: 'check_ticket' }, async (tx) => {
      const { conversationId, opened } = call;
      const evidence = { number: opened.callerNumber ?? undefined, visitorId: opened.visitorId ?? undefined };
      const customerId = call.customerId ?? (await recognise(tx, evidence));
      const at = call.context.clock();
      const ticket = await checkOwnTicket(tx, { number, customerId, conversationId, at });
      // Exactly this is counted as a wrong number.
      if (!ticket) return { status: null };
      const { due: next } = ticket;
      return { status: ticket.status, due: next && { what: next.what, at: next.at.toISOString() } };
    });
    return { type: 'ticket_found', number, status: status && statusInWords(status), due };
  },
};

/** The caller's open tickets, for somebody who has proved who they are. Throws `caller_not_verified`. */
export const listTickets: EffectSpec<'list_tickets'> = {
  perform: async (call) => {
    if (!call.state.verified)
      throw new HatifError('caller_not_verified', 'The caller has not proved who they are.', { status: 403 });
    const glance = await describeCaller(call.context.db, call.customerId);
    const tickets = (glance?.openTickets ?? []).map(({ number, status }) => ({
      number,
      status: statusInWords(status),
    }));
    return { type: 'tickets_listed', tickets };
  },
};

/** Adds a caller's message to a ticket of this call. */
export const addNote: EffectSpec<'add_note'> = {
  perform: async (call, note) => {
    await once(call, note, async (tx) =>
      addTicketNote(tx, {
        number: note.number,
        author: 'caller',
        text: inCallersSpelling(call.state, note.note),
        conversationId: call.conversationId,
      }),
    );
    return { type: 'note_added', number: note.number };
  },
};
