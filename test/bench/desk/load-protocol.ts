import { z } from 'zod';

/** What the load generator is told, once: whose desks to open, which calls write lines, how often and for how long. */
export interface LoadOrder {
  url: string;
  /** The environment of whoever works on the server's database. */
  env: Readonly<Record<string, string>>;
  emails: string[];
  calls: { callId: string; epoch: number; attended: boolean }[];
  everyMs: number;
  minutes: number;
}

/** What it tells: that every desk is connected; how the lines fared that desks were to be told of; that it is over. */
export const loadReportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('told'), toldMs: z.array(z.number()), writtenMs: z.array(z.number()) }),
  z.object({ type: z.literal('done'), lines: z.number(), untold: z.number() }),
  z.object({ type: z.literal('failed'), reason: z.string() }),
]);
export type LoadReport = z.infer<typeof loadReportSchema>;
