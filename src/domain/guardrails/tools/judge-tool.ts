import { placeNamed } from '../../../language/index.ts';
import { departmentTools, mostUses } from './departments.ts';
import { saidDigits, saidEmail, saidMoment, saidName, saidOneName, saidPhone, standsIn } from './grounded.ts';
import { agreed, asksFor, describedMatter, isDone, leadsTo, wantsHuman } from './asked.ts';
import type { ToolFacts, ToolRequest, ToolVerdict } from './types.ts';

/** What speaks against a tool call: the rule, and what the model is told. */
type Objection = [rule: string, tell: string] | null;

const notSaid: Objection = [
  'not_said',
  'The caller did not say this. Use only what the caller said themselves, or ask them.',
];
const notAsked: Objection = [
  'not_asked',
  'The caller did not ask for this. Ask them first whether they want it.',
];
const nameAmongOthers: Objection = [
  'name_among_others',
  'The caller said this name among other words. Ask them for their full name, and nothing else.',
];
const notVerified: Objection = [
  'not_verified',
  'The caller has not proved who they are. Use verifyCaller first.',
];

/**
 * Whether a model's tool call may do its work. The department must have the tool, the caller must have asked for
 * what it does in their own words, and every argument must have been said or keyed by the caller or stand in what
 * was found for them: what an article, a note or a model made up moves nothing. Pure.
 */
export function judgeTool(request: ToolRequest, facts: ToolFacts): ToolVerdict {
  const objection = general(request, facts) ?? particular(request, facts);
  return objection ? { ok: false, rule: `gate.${objection[0]}`, tell: objection[1] } : { ok: true };
}

function general({ tool }: ToolRequest, { department, used }: ToolFacts): Objection {
  if (!departmentTools[department].includes(tool))
    return ['not_of_department', 'This department does not do that. Use handOver where another one does.'];
  if (used >= mostUses[tool])
    return ['too_often', 'This has been done often enough in this call. Offer a human instead.'];
  return null;
}

function particular(request: ToolRequest, facts: ToolFacts): Objection {
  const { said, fresh } = facts;
  switch (request.tool) {
    case 'searchKnowledge':
    case 'lookupCustomer':
    case 'freeTimes':
      return null;
    case 'updateCustomer':
      if (facts.known && !facts.verified) return notVerified;
      return saidValue(request, facts) ? null : notSaid;
    case 'verifyCaller':
      if (!facts.known) return ['nobody_known', 'Nothing is on record to prove. Offer a human.'];
      if (!saidEmail(said, request.email)) return notSaid;
      if (saidDigits(said, request.other) || saidOneName(said, request.other)) return null;
      return saidName(said, request.other) ? nameAmongOthers : notSaid;
    case 'createTicket':
      if (!describedMatter(facts) && !asksFor(fresh, 'file_ticket')) return notAsked;
      if (request.order !== null && !saidDigits(said, request.order)) return notSaid;
      return request.wanted === null || asksFor(said, request.wanted) ? null : notSaid;
    case 'checkTicket':
      return facts.tickets.includes(request.number) || saidDigits(said, request.number) ? null : notSaid;
    case 'createLead':
      if (!asksFor(fresh, 'order')) return notAsked;
      return request.product === null || standsIn([...said, ...facts.read], request.product) ? null : notSaid;
    case 'bookAppointment':
      if (!asksFor(said, 'appointment')) return notAsked;
      return choseMoment(facts, request.startsAt) ? null : notSaid;
    case 'moveAppointment':
      if (!asksFor(said, 'appointment') || !asksFor(fresh, 'move')) return notAsked;
      if (!ownsAppointment(facts)) return notVerified;
      return choseMoment(facts, request.startsAt) ? null : notSaid;
    case 'cancelAppointment':
      if (!asksFor(said, 'appointment') || !asksFor(fresh, 'cancel')) return notAsked;
      return ownsAppointment(facts) ? null : notVerified;
    case 'handOver':
      if (request.department === facts.department)
        return ['here_already', 'The caller is with this department already.'];
      return leadsTo(facts, request.department) ? null : notAsked;
    case 'escalateToHuman':
      if (facts.escalated) return ['done_already', 'A human has been asked for already and will call back.'];
      return facts.mustEscalate || wantsHuman(facts) ? null : notAsked;
    case 'endCall':
      return isDone(facts)
        ? null
        : ['not_done', 'The caller has not said that they are done. Ask whether there is anything else.'];
  }
}

function saidValue(
  { field, value }: Extract<ToolRequest, { tool: 'updateCustomer' }>,
  facts: ToolFacts,
): boolean {
  switch (field) {
    case 'phone':
      return saidPhone(facts, value);
    case 'email':
      return saidEmail(facts.said, value);
    case 'name':
      return saidName(facts.said, value);
  }
}

/** The moment was named, or it is one of those offered and the caller took it. */
function choseMoment(facts: ToolFacts, startsAt: string): boolean {
  if (saidMoment(facts, startsAt)) return true;
  const at = new Date(startsAt).getTime();
  const place = facts.offered.findIndex((time) => new Date(time).getTime() === at);
  if (place === -1) return false;
  const last = facts.said.at(-1) ?? '';
  if (placeNamed(last) === place) return true;
  if (facts.offered.length === 1 && agreed(last)) return true;
  const hour = new Date(startsAt).toLocaleTimeString('en-GB', {
    timeZone: facts.centre.timeZone,
    hour: 'numeric',
  });
  return saidDigits([last], String(Number.parseInt(hour, 10) % 12 || 12));
}

function ownsAppointment({ verified, appointments }: ToolFacts): boolean {
  return verified || appointments.length > 0;
}
