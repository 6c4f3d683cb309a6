import { z } from 'zod';

/** What one caller may have done, or may ask, only so often. */
export const allowanceKeys = ['bookings', 'tickets', 'leads', 'ticketQuestions', 'wrongNumbers'] as const;
export type AllowanceKey = (typeof allowanceKeys)[number];

/** How often: in one conversation, and from one number or browser within a day. */
export interface Allowance {
  call: number;
  day: number;
}

export type Allowances = Readonly<Record<AllowanceKey, Allowance>>;

/** "3/6": three in a call, six a day. */
export const allowance = (usual: `${number}/${number}`) =>
  z
    .string()
    .prefault(usual)
    .transform((text, context): Allowance => {
      const [, call = '', day = ''] = /^\s*(\d{1,5})\s*\/\s*(\d{1,5})\s*$/u.exec(text) ?? [];
      if (call === '' || Number(call) < 1 || Number(day) < Number(call)) {
        context.addIssue('expected how often in a call and how often in a day, such as 3/6');
        return z.NEVER;
      }
      return { call: Number(call), day: Number(day) };
    });
