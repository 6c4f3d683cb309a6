import { z } from 'zod';
import { withHoursOf } from '../../config/departments.ts';
import { keyOfEscalation, servedBy } from '../../domain/dialogue/index.ts';
import { hoursToCallBackFor, openingAt } from '../../domain/routing/index.ts';
import { notAsked, wantsHuman } from '../../domain/guardrails/index.ts';
import { failed, perform } from './perform.ts';
import { tool } from './tool.ts';

/** Asks for a human: an escalation, a ticket of high priority, and a place in the queue or a promised call back. */
export const escalateToHuman = tool({
  name: 'escalateToHuman',
  description:
    'Passes the caller to a human, who calls back. Only when they ask for one, or say yes when you offered one.',
  parameters: z.object({}),
  kinds: 'all',
  mostUses: 1,
  objection: (_, facts) => {
    if (facts.escalated)
      return { rule: 'done_already', tell: 'A human has been asked for already and will call back.' };
    return facts.mustEscalate || wantsHuman(facts) ? null : notAsked;
  },
  run: async (call) => {
    const said = call.dossier.matter('escalateToHuman');
    const result = await perform(
      call,
      {
        type: 'escalate',
        // A human is asked for once in a call, by the rules or by the model.
        key: keyOfEscalation(call.state),
        onLine: true,
        reason: said.at(-1)?.slice(0, 500) ?? 'A human was asked for.',
        department: servedBy(call),
      },
      'escalated',
      'effect_deferred',
    );
    if (!result) return failed;
    // What is said to somebody who waits is said by the rules.
    if (result.type === 'escalated' && result.queue) return { go_on: result };
    await call.note(result);
    const hours = withHoursOf(call.centre, servedBy(call));
    if (result.type === 'effect_deferred') {
      const opensAt = openingAt(call.context.clock(), hours).opensAt?.toISOString() ?? null;
      const reason = result.effect === 'escalate' ? result.code : undefined;
      const callBackWithinHours = hoursToCallBackFor(reason, hours);
      return { tell: { callBackWithinHours, opensAt, promised: 'The ticket number comes by message.' } };
    }
    const callBackWithinHours = result.withinHours ?? hours.callbackHours;
    return { tell: { ticket: result.number, callBackWithinHours, opensAt: result.opens } };
  },
});
