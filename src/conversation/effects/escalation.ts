import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../db/client.ts';
import { summaryOf, type EffectOf } from '../../domain/dialogue/index.ts';
import {
  callbackTerms,
  escalate,
  promiseCallback,
  raiseEscalation,
  setCallbackNumber,
  type CallbackTerms,
} from '../../domain/escalations/index.ts';
import { raiseTicket } from '../../domain/tickets/index.ts';
import type { EffectCall } from '../deferred/effect-call.ts';
import { registerCustomer } from './customer.ts';
import type { EffectSpec } from './effect.ts';
import { lineFor, putInLine, type Line } from './queue.ts';
import { centreNow, once } from './scope.ts';
import { ticketFor } from './tickets.ts';

type Request = EffectOf<'escalate'>;

/**
 * Asks for a human: a high-priority ticket and an escalation with the reason, the summary and the transcript. Who would wait on
 * the line is put into the queue with it, where somebody is on duty; everybody else is promised a call back.
 */
export const askForHuman: EffectSpec<'escalate'> = {
  writes: true,
  mayWait: true,
  // Whatever is tried or done later, it is one and the same escalation.
  prepare: (request) => ({ ...request, id: request.id ?? randomUUID() }),
  promised: ({ type, key, id = '', code }) => ({
    type: 'effect_deferred',
    effect: type,
    key,
    id,
    ...(code === undefined ? {} : { code }),
  }),
  perform: async (call, request) => {
    await registerCustomer(call);
    const ticket = await ticketForHuman(call, request);
    const { department, code, onLine } = request;
    const terms = callbackTerms({ department, reason: code }, centreNow(call));
    const done = await once(call, request, async (tx) => {
      const line = onLine ? await lineFor(tx, call, department) : null;
      const id = await writeWish(tx, call, request, { ticketId: ticket.id, line, terms });
      const about = aboutOf(call, request);
      const place =
        line && (await putInLine(tx, call, { ...line, escalationId: id, reasonCode: code, about }));
      if (place) return { id, opens: null, queue: { ...place } };
      return { id, ...(line ? await promiseCallback(tx, id, centreNow(call)) : terms.told) };
    });
    return { type: 'escalated', number: ticket.number, ...done };
  },
};

/** What a human is wanted for, in the caller's words as far as there are any. */
function aboutOf(call: EffectCall, { reason, description }: Request): string {
  return [call.state.service?.value, description ?? reason].filter(Boolean).join('\n');
}

/** Writes down why a human is needed: anew, or with the wish for one that the caller waits with already. Gives its id. */
async function writeWish(
  tx: Transaction,
  call: EffectCall,
  { id, department, reason, code }: Request,
  { ticketId, line, terms }: { ticketId: string; line: Line | null; terms: CallbackTerms },
): Promise<string> {
  const wish = { reason, reasonCode: code, summary: summaryOf(call.state), ticketId };
  if (line?.escalationId) {
    await raiseEscalation(tx, { ...wish, id: line.escalationId });
    return line.escalationId;
  }
  const written = await escalate(tx, {
    ...wish,
    id,
    conversationId: call.conversationId,
    customerId: call.customerId ?? undefined,
    department,
    transcriptPointer: call.id,
    callbackBy: line ? null : terms.callbackBy,
    onCall: terms.onCall,
  });
  return written.id;
}

// A matter that has its ticket already keeps it: it is raised, not doubled.
async function ticketForHuman(call: EffectCall, request: Request): Promise<{ id: string; number: string }> {
  const key = `${request.key}:ticket`;
  const opened = call.state.tickets.at(-1);
  const told = request.description ?? null;
  if (opened === undefined || told !== null) {
    const description = told ?? call.state.service?.value ?? request.reason;
    const ticket = await ticketFor(call, {
      key,
      department: request.department,
      description,
      askedForHuman: true,
    });
    return { id: ticket.id, number: ticket.number };
  }
  return once(call, { key, type: 'raise_ticket' }, async (tx) => raiseTicket(tx, opened, centreNow(call)));
}

/** The number on which an escalation's caller wants to be called back. */
export const updateCallback: EffectSpec<'update_callback'> = {
  writes: true,
  mayWait: true,
  silent: true,
  perform: async (call, effect) => {
    const id = call.state.escalation;
    if (id === null) return null;
    return once(call, effect, async (tx) => {
      await setCallbackNumber(tx, { id, phone: effect.phone });
      return null;
    });
  },
};
