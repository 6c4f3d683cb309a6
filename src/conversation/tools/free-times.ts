import { z } from 'zod';
import { spokenMoment } from './appointment-moment.ts';
import { failed, perform } from './perform.ts';
import { tool } from './tool.ts';

/** Times at which an appointment can be had. */
export const freeTimes = tool({
  name: 'freeTimes',
  description: 'Tells the next free times for an appointment, from a moment on.',
  parameters: z.object({
    from: z.iso
      .datetime({ offset: true })
      .nullable()
      .describe('ISO 8601 with offset; null: as soon as may be'),
  }),
  kinds: ['front_desk', 'support'],
  mostUses: 6,
  run: async (call, { from }) => {
    const found = await perform(call, { type: 'find_times', from }, 'times_found');
    if (!found) return failed;
    const { times } = found;
    if (times.length === 0) return { refuse: 'There is no free time soon. Offer a human.' };
    call.dossier.offer(times);
    return { tell: { times: times.map((time) => spokenMoment(call, time)) } };
  },
});
