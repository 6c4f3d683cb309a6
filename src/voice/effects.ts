import { randomUUID } from 'node:crypto';
import { isAway, onceForCall, watchOf } from '../domain/calls/index.ts';
import { resolveCustomer, updateCustomer } from '../domain/customers/index.ts';
import { summaryOf, type Effect, type Input } from '../domain/dialogue/index.ts';
import { escalate, setCallbackNumber } from '../domain/escalations/index.ts';
import { checkTicket, createTicket, raiseTicket, statusInWords } from '../domain/tickets/index.ts';
import { triage } from '../domain/tickets/triage.ts';
import { errorCode, errorMessage } from '../errors.ts';
import type { Department } from '../shared/call-events.ts';
import type { Call } from './call.ts';
import type { EffectCall } from './deferred/effect-call.ts';

/** As long as a turn waits for the database; then what can wait is promised. */
export const turnPatienceMs = 1_700;

/** Whether an effect may be done after the caller was told that it will be. */
function canWait({ type }: Effect): boolean {
  return (
    type === 'register_customer' ||
    type === 'open_ticket' ||
    type === 'escalate' ||
    type === 'update_callback'
  );
}

/**
 * Does an effect of the dialogue, once for the call whatever is retried or resumed, and gives back what the
 * dialogue should hear of it. With the database away it is promised and done later, under the same key. A failure is
 * heard too: the caller is told, and the call goes on.
 */
export async function performEffect(call: Call, asked: Effect): Promise<Input | null> {
  // Whatever is tried or done later, it is one and the same escalation.
  const effect = asked.type === 'escalate' ? { ...asked, id: asked.id ?? randomUUID() } : asked;
  try {
    if (call.pending.waiting && canWait(effect)) return call.pending.defer(call, effect);
    const { db } = call.context;
    return await watchOf(db).within(turnPatienceMs, () => performNow(call, effect));
  } catch (error) {
    if (isAway(error) && canWait(effect)) return call.pending.defer(call, effect);
    call.logger.error(
      { effect: effect.type, code: errorCode(error), error: errorMessage(error) },
      'an effect of the call failed',
    );
    return effect.type === 'open_ticket' || effect.type === 'escalate' || effect.type === 'check_ticket'
      ? { type: 'effect_failed', effect: effect.type }
      : null;
  }
}

/** Does an effect now, whatever it takes. Throws what the database says. */
export async function performNow(call: EffectCall, effect: Effect): Promise<Input | null> {
  switch (effect.type) {
    case 'register_customer':
      await registerCustomer(call, effect.key);
      return null;
    case 'open_ticket': {
      await registerCustomer(call, 'customer');
      const ticket = await openTicket(call, effect);
      return { type: 'ticket_opened', number: ticket.number };
    }
    case 'check_ticket': {
      const ticket = await checkTicket(call.context.db, {
        number: effect.number,
        ...(call.customerId ? { customerId: call.customerId } : {}),
      });
      return {
        type: 'ticket_found',
        number: effect.number,
        status: ticket ? statusInWords(ticket.status) : null,
      };
    }
    case 'escalate':
      return escalateCall(call, effect);
    case 'update_callback':
      await noteCallbackNumber(call, effect.key, effect.phone);
      return null;
    case 'end':
      return null;
  }
}

function scope(call: EffectCall): { callId: string; epoch: number; recovering: boolean } {
  return { callId: call.id, epoch: call.opened.epoch, recovering: call.recovering ?? false };
}

async function registerCustomer(call: EffectCall, key: string): Promise<void> {
  const { name, phone, email, known, callerNumber } = call.state;
  if (call.customerId) {
    await completeCustomer(call);
    return;
  }
  if (!known && !name?.value && !phone?.value && !email?.value && !callerNumber) return;
  const resolved = await onceForCall(
    call.context.db,
    { ...scope(call), key, kind: 'register_customer' },
    async (tx) => {
      const customer = await resolveCustomer(tx, {
        callId: call.id,
        callerNumber: call.opened.callerNumber ?? undefined,
        visitorId: call.opened.visitorId ?? undefined,
        name: name?.value ?? null,
        phone: phone?.value ?? callerNumber,
        email: email?.value ?? null,
        language: call.language,
      });
      return { customerId: customer.customerId };
    },
  );
  call.customerId = resolved.customerId;
}

// Somebody who was registered early, for a human to call back, has told more of themselves since.
async function completeCustomer(call: EffectCall): Promise<void> {
  const { name, phone, email, known } = call.state;
  if (known) return;
  const changes = {
    ...(name?.value ? { name: name.value } : {}),
    ...(phone?.value ? { phone: phone.value } : {}),
    ...(email?.value ? { email: email.value } : {}),
  };
  const key = `customer:${JSON.stringify(Object.keys(changes))}`;
  await onceForCall(call.context.db, { ...scope(call), key, kind: 'complete_customer' }, async (tx) =>
    updateCustomer(tx, { callId: call.id, changes, verified: false, at: call.context.clock() }),
  );
}

async function noteCallbackNumber(call: EffectCall, key: string, phone: string): Promise<void> {
  const id = call.state.escalation;
  if (id === null) return;
  await onceForCall(call.context.db, { ...scope(call), key, kind: 'update_callback' }, async (tx) => {
    await setCallbackNumber(tx, { id, phone });
    return null;
  });
}

/** Opens a ticket for the call, filed by the centre's keyword lists. */
async function openTicket(
  call: EffectCall,
  matter: { key: string; department: Department; description: string; askedForHuman?: boolean },
): Promise<{ id: string; number: string }> {
  const filed = triage(matter.description, call.centre, {
    department: matter.department,
    premium: call.premium,
    askedForHuman: matter.askedForHuman ?? false,
  });
  return onceForCall(
    call.context.db,
    { ...scope(call), key: matter.key, kind: 'open_ticket' },
    async (tx) => {
      const ticket = await createTicket(tx, {
        customerId: call.customerId,
        callId: call.id,
        subject: matter.description.slice(0, 120),
        description: matter.description,
        category: filed.category,
        severity: filed.severity,
        priority: filed.priority,
        department: matter.department,
        source: call.opened.source === 'chat' ? 'chat' : 'call',
      });
      return { id: ticket.id, number: ticket.number };
    },
  );
}

/** Asks for a human: a high-priority ticket and an escalation with the reason, the summary and the transcript. */
async function escalateCall(
  call: EffectCall,
  request: { key: string; reason: string; department: Department; id?: string },
): Promise<Extract<Input, { type: 'escalated' }>> {
  await registerCustomer(call, 'customer');
  const ticket = await ticketForHuman(call, request);
  const promised = new Date(call.context.clock().getTime() + call.centre.callbackHours * 3_600_000);
  const done = await onceForCall(
    call.context.db,
    { ...scope(call), key: request.key, kind: 'escalate' },
    async (tx) =>
      escalate(tx, {
        id: request.id,
        callId: call.id,
        customerId: call.customerId ?? undefined,
        department: request.department,
        reason: request.reason,
        summary: summaryOf(call.state),
        transcriptPointer: call.id,
        ticketId: ticket.id,
        callbackBy: promised,
      }),
  );
  return { type: 'escalated', id: done.id, number: ticket.number };
}

// A matter that has its ticket already keeps it: it is raised, not doubled.
async function ticketForHuman(
  call: EffectCall,
  request: { key: string; reason: string; department: Department },
): Promise<{ id: string; number: string }> {
  const key = `${request.key}:ticket`;
  const opened = call.state.tickets.at(-1);
  if (opened === undefined) {
    const description = call.state.service?.value ?? request.reason;
    return openTicket(call, { key, department: request.department, description, askedForHuman: true });
  }
  return onceForCall(call.context.db, { ...scope(call), key, kind: 'raise_ticket' }, async (tx) =>
    raiseTicket(tx, opened),
  );
}
