import type { OwnDesk, Queued } from '../../../domain/desk/index.ts';
import type { Person } from '../../../domain/people/index.ts';
import type { DeskView, Handoff, Offer } from '../../../shared/api/desk-calls.ts';

/** Somebody's own desk, as they are told of it. */
export function deskViewOf({ agent, offer, calls, wrapUps }: OwnDesk, person: Person): DeskView {
  return {
    agentId: agent?.id ?? null,
    status: agent?.status ?? 'offline',
    breakReason: agent?.breakReason ?? null,
    statusSince: (agent?.statusSince ?? person.createdAt).toISOString(),
    wrapUpUntil: iso(agent?.wrapUpUntil),
    maxCalls: agent?.maxCalls ?? 1,
    deskId: agent?.deskId ?? null,
    departments: person.departments,
    languages: agent?.languages ?? [],
    offer: offer && offerOf(offer, agent?.id ?? null),
    calls: calls.map((call) => ({
      callId: call.callId,
      department: call.department,
      handoff: handoffOf(call, agent?.id ?? null),
    })),
    wrapUps: wrapUps.map(({ id, callId, leftAt }) => ({
      callId,
      handoffId: id,
      since: leftAt.toISOString(),
    })),
  };
}

/** A human in a caller's room, as `agentId` is told of them. */
export function handoffOf(handoff: Human, agentId: string | null): Handoff {
  return {
    id: handoff.id,
    agentId: handoff.agentId,
    name: { ar: handoff.nameAr, en: handoff.nameEn },
    you: handoff.agentId === agentId,
    part: handoff.part,
    held: handoff.held,
    heldSince: iso(handoff.heldAt),
    since: handoff.createdAt.toISOString(),
    joinedAt: iso(handoff.joinedAt),
    introducedAt: iso(handoff.introducedAt),
  };
}

type Human = Omit<OwnDesk['calls'][number], 'department'>;

/** Why somebody waits, as whoever may be offered them is told. */
export function reasonOf(queued: Omit<Queued, 'place'>) {
  return {
    callId: queued.callId,
    department: queued.department,
    language: queued.language,
    reason: queued.reason ?? '',
    reasonCode: queued.reasonCode ?? 'asked_for_human',
    mood: queued.mood,
    since: queued.since.toISOString(),
    ticket: queued.ticket,
  };
}

/** A moment as it travels; null where there is none. */
export function iso(at: Date | null | undefined): string | null {
  return at?.toISOString() ?? null;
}

function offerOf(queued: Omit<Queued, 'place'>, agentId: string | null): Offer | null {
  const { offerId, offerUntil, forAgentId } = queued;
  if (offerId === null || offerUntil === null) return null;
  return {
    id: offerId,
    ...reasonOf(queued),
    until: offerUntil.toISOString(),
    forYou: forAgentId !== null && forAgentId === agentId,
  };
}
