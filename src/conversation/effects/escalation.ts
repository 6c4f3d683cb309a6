import { withHoursOf } from '../../config/departments.ts';
import { randomUUID } from 'node:crypto';
import { summaryOf, type EffectOf } from '../../domain/dialogue/index.ts';
import { callbackDue, escalate, onCallFor, setCallbackNumber } from '../../domain/escalations/index.ts';
import { hoursToCallBackFor, openingAt } from '../../domain/routing/index.ts';
import { raiseTicket } from '../../domain/tickets/index.ts';
import type { EffectCall } from '../deferred/effect-call.ts';
import { registerCustomer } from './customer.ts';
import type { EffectSpec } from './effect.ts';
import { centreNow, once } from './scope.ts';
import { ticketFor } from './tickets.ts';

type Request = EffectOf<'escalate'>;

/** Asks for a human: a high-priority ticket and an escalation with the reason, the summary and the transcript. */
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
    const { centre, at } = centreNow(call);
    const hours = withHoursOf(centre, request.department);
    const onCall = onCallFor(request.code, at, hours);
    const done = await once(call, request, async (tx) => {
      const { id } = await escalate(tx, {
        id: request.id,
        conversationId: call.conversationId,
        customerId: call.customerId ?? undefined,
        department: request.department,
        reason: request.reason,
        reasonCode: request.code,
        summary: summaryOf(call.state),
        transcriptPointer: call.id,
        ticketId: ticket.id,
        callbackBy: callbackDue(at, hours, { onCall, reason: request.code }),
        onCall: onCall?.phone,
      });
      const { open, opensAt } = openingAt(at, hours);
      const opens = open ? null : (opensAt?.toISOString() ?? null);
      const withinHours = hoursToCallBackFor(request.code, hours);
      return {
        id,
        opens,
        ...(onCall ? { onCallMinutes: onCall.withinMinutes } : {}),
        ...(withinHours === hours.callbackHours ? {} : { withinHours }),
      };
    });
    return { type: 'escalated', number: ticket.number, ...done };
  },
};

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
