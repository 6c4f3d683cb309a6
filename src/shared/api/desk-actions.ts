import { z } from 'zod';
import { clean } from '../clean.ts';
import { breakReasons, departmentSchema, languageSchema, agentStatuses } from '../vocabulary.ts';
import { handoffSchema } from './desk-calls.ts';

const moment = z.iso.datetime();
const bothSchema = z.object({ ar: z.string(), en: z.string() });

/** `POST /api/desk/me/open` and `…/beat`: the tab of a browser, at random; the newest that opens has the desk. */
export const deskTabSchema = z.object({
  deskId: z.string().regex(/^[\w-]{16,64}$/, 'expected 16 to 64 letters and digits'),
});

/** `POST /api/desk/me/status`. */
export const statusChangeSchema = z.object({
  status: z.enum(agentStatuses).extract(['available', 'break', 'offline']),
  /** Of a break. */
  reason: z.enum(breakReasons).exclude(['away']).optional(),
});

/** The way into one caller's room and no other, good for minutes. */
const roomKeySchema = z.object({ url: z.string(), token: z.string() });

/** `POST /api/desk/offers/:id/accept` and `…/calls/:id/join`: the caller is yours, or you talk along. */
export const enteredSchema = z.object({ callId: z.uuid(), handoff: handoffSchema, room: roomKeySchema });
export type Entered = z.infer<typeof enteredSchema>;

/** `POST /api/desk/calls/:id/token`: the way back into a room, as for a page that was loaded anew. */
export const roomTokenSchema = roomKeySchema;

/** `POST /api/desk/calls/:id/hold`. */
export const holdSchema = z.object({ held: z.boolean() });

/** What the assistant is to do for a caller who is given back to it. */
const instruction = z.string().overwrite(clean).trim().min(1).max(500);

/** `POST /api/desk/calls/:id/transfer`: to whom the caller is passed on. */
export const transferSchema = z.object({
  to: z.union([
    z.strictObject({ department: departmentSchema }),
    z.strictObject({ agentId: z.uuid() }),
    z.strictObject({ assistant: z.strictObject({ instruction }) }),
  ]),
});

/** `POST /api/desk/calls/:id/colleagues`: asks a colleague in private, or brings them in to talk along. */
export const colleagueCallSchema = z.object({ agentId: z.uuid(), how: z.enum(['consult', 'join']) });

/** `GET /api/desk/colleagues`: everybody with a desk, and the departments that callers are passed on to. */
export const colleaguesSchema = z.object({
  colleagues: z.array(
    z.object({
      agentId: z.uuid(),
      name: bothSchema,
      you: z.boolean(),
      status: z.enum(agentStatuses),
      breakReason: z.enum(breakReasons).nullable(),
      statusSince: moment,
      /** At their desk, and available. */
      free: z.boolean(),
      departments: z.array(departmentSchema),
      languages: z.array(languageSchema),
    }),
  ),
  departments: z.array(
    z.object({
      key: departmentSchema,
      name: bothSchema,
      open: z.boolean(),
      /** How many humans take its callers just now, free or not. */
      onDuty: z.int(),
    }),
  ),
});

const seconds = z.int();

/** `GET /api/desk/day`: your own day so far, by the calendar of the centre. */
export const dayViewSchema = z.object({
  day: z.iso.date(),
  /** How long you were what. */
  statusSeconds: z.partialRecord(z.enum(agentStatuses), seconds),
  breakSeconds: z.partialRecord(z.enum(breakReasons), seconds),
  /** Calls that you led, and in which you were beside a colleague. */
  led: z.int(),
  besides: z.int(),
  inCallsSeconds: seconds,
  heldSeconds: seconds,
  offers: z.object({ accepted: z.int(), declined: z.int(), missed: z.int() }),
});
