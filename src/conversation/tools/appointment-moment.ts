import { z } from 'zod';
import { momentInWords, type ResultOf } from '../../domain/dialogue/index.ts';
import type { Call } from '../conversation.ts';
import type { ToolOutcome } from './tool.ts';

/** When an appointment begins, as a parameter. */
export const startsAt = z.iso
  .datetime({ offset: true })
  .describe('ISO 8601 with offset: a moment that the caller named, or took of those offered');

/** A moment with the words for it. */
export function spokenMoment(call: Call, iso: string): { startsAt: string; say: string } {
  return { startsAt: iso, say: momentInWords(iso, call.context.clock(), call.centre)[call.language] };
}

/** What the model hears of an appointment that was made or moved, or could not be. */
export async function tellBooked(
  call: Call,
  result: ResultOf<'appointment_booked' | 'appointment_refused'>,
): Promise<ToolOutcome> {
  if (result.type === 'appointment_refused') {
    const { reason, times } = result;
    call.dossier.offer(times);
    return { refuse: JSON.stringify({ reason, free: times.map((time) => spokenMoment(call, time)) }) };
  }
  await call.note(result);
  return { tell: { booked: true, ...spokenMoment(call, result.startsAt) } };
}
