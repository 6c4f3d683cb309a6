import { departmentName, kindOf } from '../../config/departments.ts';
import { callerHistory, describeCaller } from '../../domain/customers/index.ts';
import { addressOf, shownRequest } from '../../domain/dialogue/index.ts';
import { asData } from '../../domain/guardrails/index.ts';
import type { Department } from '../../shared/vocabulary.ts';
import type { Call } from '../conversation.ts';
import { colleagues, duties, limits, manner } from './prompts.ts';

/** What a department's model is told to be, in the caller's language. */
export function instructionsFor(call: Call, department: Department): string[] {
  const { language, centre } = call;
  return [
    `${centre.company[language]}. ${departmentName(centre, department)[language]}.`,
    manner[language],
    duties[kindOf(centre, department)][language],
    colleagues(centre, department, language),
    limits[language],
  ];
}

/**
 * What is known of the caller and the moment, for the model alone. Of what is stored it holds nothing but a given name
 * until the caller has proved that it is theirs: what a model has read it may say. Whatever somebody once wrote or said is
 * quoted as data, and stored addresses and numbers are not in it.
 */
export async function situationOf(call: Call): Promise<string> {
  const { state, context, centre } = call;
  const proven = state.verified ? call.customerId : null;
  const glance = await describeCaller(context.db, proven);
  const { openTickets, lastSummary } = await callerHistory(context.db, proven);
  const quoted = (text: string | null | undefined): string | null => (text ? asData(text) : null);
  return JSON.stringify({
    now: context
      .clock()
      .toLocaleString('en-GB', { timeZone: centre.timeZone, dateStyle: 'full', timeStyle: 'short' }),
    timeZone: centre.timeZone,
    caller: {
      name: quoted(addressOf(state) ?? glance?.name),
      tier: glance?.tier ?? 'standard',
      company: quoted(glance?.company),
      plan: quoted(glance?.plan),
      account: glance?.accountStatus ?? null,
      verified: state.verified,
      prefers: glance?.preferredLanguage ?? null,
      reachedBest: { by: glance?.preferredChannel ?? null, at: glance?.preferredTime ?? null },
      askedFor: quoted(shownRequest(state)),
      openTickets: openTickets.map(({ department, status, subject }) => ({
        department,
        status,
        about: quoted(subject),
      })),
      lastContact: glance?.lastInteractionAt?.toISOString().slice(0, 10) ?? null,
      lastTime: quoted(lastSummary),
    },
    ticketsOfThisCall: state.tickets,
  });
}
