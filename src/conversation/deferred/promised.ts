import { z } from 'zod';
import type { AllowanceKey } from '../../config/allowances.ts';
import { journalDir, waitingEffects } from '../../domain/calls/index.ts';
import { ticketCount, type Effect } from '../../domain/dialogue/index.ts';
import { phoneForms } from '../../language/index.ts';
import type { EffectCall } from './effect-call.ts';

/** By which effects, once they are done, something is had of what a caller may have only so often; the others never wait. */
const promisable: Partial<Record<AllowanceKey, readonly Effect['type'][]>> = {
  tickets: ['open_ticket', 'escalate'],
};

/** As much of a kept effect as tells what it is, and for whom. */
const keptSchema = z.object({
  effect: z.object({ type: z.string() }),
  call: z.object({
    opened: z.object({ callerNumber: z.string().nullable(), visitorId: z.string().nullable() }),
  }),
});

/** How much was promised on this machine, and waits to be done, to whoever calls from the number or the browser of a call. */
export function promisedToCaller(
  { opened, context }: Pick<EffectCall, 'opened' | 'context'>,
  wanted: AllowanceKey,
): number {
  const kinds: readonly string[] = promisable[wanted] ?? [];
  if (kinds.length === 0) return 0;
  const numbers = opened.callerNumber === null ? [] : phoneForms(opened.callerNumber);
  return waitingEffects(journalDir(context.config.dataDir))
    .flatMap(({ effects }) => effects)
    .map(({ data }) => keptSchema.safeParse(data).data)
    .filter((kept) => {
      if (!kept || !kinds.includes(kept.effect.type)) return false;
      const { callerNumber, visitorId } = kept.call.opened;
      const rings = callerNumber !== null && numbers.includes(callerNumber);
      return rings || (visitorId !== null && visitorId === opened.visitorId);
    }).length;
}

/**
 * Which of some allowances a caller has spent, by what is known of them while the database is away: what this call has had and
 * was promised, and what others of theirs were. Null: it may be promised.
 */
export function spentByPromises(
  call: EffectCall,
  key: string,
  wanted: readonly AllowanceKey[],
): AllowanceKey | null {
  const { state, context } = call;
  const { allowances } = context.config.calls;
  for (const of of wanted) {
    if (!promisable[of] || state.promised.includes(key)) continue;
    const done = ticketCount(state) - state.promised.length;
    if (ticketCount(state) >= allowances[of].call) return of;
    if (done + promisedToCaller(call, of) >= allowances[of].day) return of;
  }
  return null;
}
