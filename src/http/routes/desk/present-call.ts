import { briefOnScreen, briefOf, type CallSeen, type Card, type Line } from '../../../domain/desk/index.ts';
import type { CustomerCard } from '../../../shared/api/desk-customer.ts';
import type { DeskCall, TranscriptLine } from '../../../shared/api/desk-calls.ts';
import { handoffOf, iso } from './present-desk.ts';

/** A call as somebody in it is told of it. */
export function deskCallOf(seen: CallSeen, card: Card, agentId: string | null): DeskCall {
  const { call, entry, humans, lastLines } = seen;
  return {
    callId: call.id,
    department: entry?.department ?? call.department,
    startedAt: (call.startedAt ?? call.createdAt).toISOString(),
    brief: { ...briefOnScreen(briefOf(seen)), lastLines: lastLines.map(lineShown) },
    card: cardOf(card),
    humans: humans.filter(({ leftAt }) => leftAt === null).map((human) => handoffOf(human, agentId)),
    entry: entry && {
      id: entry.id,
      state: entry.state,
      outcome: entry.outcome,
      department: entry.department,
      since: entry.placeSince.toISOString(),
    },
    ended: call.endedAt && { at: call.endedAt.toISOString(), outcome: call.outcome },
  };
}

/** A line as it is shown. */
export function lineShown({ startedAt, endedAt, ...line }: Line): TranscriptLine {
  return { ...line, at: startedAt.toISOString(), endedAt: iso(endedAt) };
}

function cardOf(card: Card): CustomerCard {
  const { customer } = card;
  return {
    customer: customer && {
      id: customer.id,
      name: customer.name,
      company: customer.company,
      tier: customer.tier,
      plan: customer.plan,
      accountStatus: customer.accountStatus,
      language: customer.preferredLanguage,
      lastContactAt: iso(customer.lastContactAt),
      identifiers: card.identifiers.map(({ kind, value, source, verifiedAt }) => ({
        kind,
        value,
        source,
        verifiedAt: iso(verifiedAt),
      })),
    },
    proved: card.proved,
    claims: card.claims.map(({ name: field, value, source, confidence }) => ({
      field,
      value,
      source,
      confidence,
    })),
    history: card.history.map(({ channel, endedAt, outcome, department, summary, sentiment, followUp }) => ({
      channel,
      at: endedAt.toISOString(),
      outcome,
      department,
      summary,
      sentiment,
      followUp,
    })),
    tickets: card.tickets.map(({ ticket, ofConversation, notes }) => ({
      number: ticket.number,
      subject: ticket.subject,
      status: ticket.status,
      priority: ticket.priority,
      category: ticket.category,
      department: ticket.department,
      createdAt: ticket.createdAt.toISOString(),
      dueAt: iso(ticket.resolutionDueAt),
      ofThisCall: ofConversation,
      notes: notes.map(({ id, author, text, createdAt }) => ({
        id,
        author,
        text,
        at: createdAt.toISOString(),
      })),
    })),
    appointments: card.appointments.map(({ id, subject, status, startsAt, department }) => ({
      id,
      subject,
      status,
      startsAt: startsAt.toISOString(),
      department,
    })),
    leads: card.leads.map(({ id, interest, product, status, createdAt }) => ({
      id,
      interest,
      product,
      status,
      createdAt: createdAt.toISOString(),
    })),
  };
}
