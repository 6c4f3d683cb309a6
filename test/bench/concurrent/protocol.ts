import { z } from 'zod';
import type { Centre } from '../../helpers/centre.ts';

/** What the load generator is told: where to call, with which voice, and how many callers there are to be. */
export interface Order {
  centre: Centre;
  voice: 'en-us' | 'flite';
  callers: number;
}

const heard = z.object({ all: z.number(), recognised: z.number(), decided: z.number(), voiced: z.number() });

/** What it tells: turns as their callers heard them, how long they spoke, and who fell out. */
export const reportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), callers: z.number() }),
  z.object({ type: z.literal('turn'), heard, talkedMs: z.number() }),
  z.object({ type: z.literal('lost'), reason: z.string() }),
]);
export type Report = z.infer<typeof reportSchema>;
