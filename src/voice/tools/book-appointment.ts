import { llm } from '@livekit/agents';
import { z } from 'zod';
import { departmentOf, momentInWords, type Result } from '../../domain/dialogue/index.ts';
import { dossierOf } from '../../conversation/model/dossier.ts';
import type { CallSession } from '../session.ts';
import { guardedTool, perform } from './guarded-tool.ts';

export const startsAt = z.iso
  .datetime({ offset: true })
  .describe('ISO 8601 with offset: a moment that the caller named, or took of those offered');

/** Books an appointment at a moment that the caller chose. */
export function bookAppointmentTool(calling: CallSession): llm.ToolContextEntry {
  const { call } = calling;
  return guardedTool(calling, {
    name: 'bookAppointment',
    description:
      'Books an appointment within opening hours. Ask for day and hour first; freeTimes tells what is free.',
    parameters: z.object({ startsAt }),
    request: ({ startsAt }) => ({ tool: 'bookAppointment', startsAt }),
    run: async ({ startsAt }) => {
      const [subject = 'appointment'] = dossierOf(call).matter('bookAppointment');
      const result = await perform(
        calling,
        {
          type: 'book_appointment',
          subject,
          at: startsAt,
          department: departmentOf(call.state) ?? 'reception',
        },
        'appointment_booked',
        'appointment_refused',
      );
      return tellBooked(calling, result);
    },
  });
}

/** What the model hears of an appointment that was made or moved, or could not be. */
export async function tellBooked(
  { call }: CallSession,
  result: Extract<Result, { type: 'appointment_booked' | 'appointment_refused' }>,
): Promise<object> {
  const inWords = (iso: string): string =>
    momentInWords(iso, call.context.clock(), call.centre)[call.language];
  if (result.type === 'appointment_refused') {
    dossierOf(call).offer(result.times);
    throw new llm.ToolError(
      JSON.stringify({
        reason: result.reason,
        free: result.times.map((time) => ({ startsAt: time, say: inWords(time) })),
      }),
    );
  }
  await call.take(result);
  return { booked: true, startsAt: result.startsAt, say: inWords(result.startsAt) };
}
