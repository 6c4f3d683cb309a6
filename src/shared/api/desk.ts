import { z } from 'zod';
import { cleanLine } from '../clean.ts';
import { problemSchema } from '../problem.ts';
import { departmentSchema, languages, languageSchema, roleSchema } from '../vocabulary.ts';

/** An error of the desk's API. */
export const deskProblemSchema = problemSchema.extend({
  /** The name of what did not allow it. */
  rule: z.string().optional(),
  /** Of `already_taken`: whoever has the caller. */
  by: z.object({ agentId: z.string(), name: z.object({ ar: z.string(), en: z.string() }) }).optional(),
  /** Of `call_ended` and `offer_over`: how it ended. */
  outcome: z.string().nullable().optional(),
});

/** An e-mail address as it is kept and looked up. */
export function emailKey(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

const name = z.string().overwrite(cleanLine).trim().min(1).max(100);
const email = z.string().overwrite(emailKey).pipe(z.email().max(200));
/** As it is typed; how long it is to be is told by a problem of its own. */
const password = z.string().min(1).max(1_000);
const token = z.string().regex(/^[\w-]{20,100}$/, 'expected the word of a link');

/** `GET /api/desk/sign-in`: how people may sign in here; `provider` names another system, where there is one. */
export const waysSchema = z.object({ provider: z.string().nullable() });

/** `POST /api/desk/sign-in`. */
export const signInRequestSchema = z.object({ email, password });

/** `POST /api/desk/link`: somebody has forgotten their password. */
export const linkRequestSchema = z.object({ email });

/** `POST /api/desk/password`: sets a password by the word of a link. */
export const setPasswordRequestSchema = z.object({ token, password });

/** `POST /api/desk/first-admin`: makes the first admin by the word of the link that the start printed. */
export const firstAdminRequestSchema = z.object({ token, name, email, password, language: languageSchema });

/** Somebody who signs in, as they are told of themselves. */
export const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  language: languageSchema,
  departments: z.array(departmentSchema),
});
export type Account = z.infer<typeof accountSchema>;

/** `PATCH /api/desk/account`. */
export const accountChangeSchema = z.object({ name, language: languageSchema }).partial();

/** `POST /api/desk/account/password`. */
export const changePasswordRequestSchema = z.object({ current: password, next: password });

/** A browser that is signed in. */
const sessionSchema = z.object({
  id: z.string(),
  /** The session that asks. */
  current: z.boolean(),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime(),
});
export type Session = z.infer<typeof sessionSchema>;
export const sessionsSchema = z.object({ sessions: z.array(sessionSchema) });

/** More callers than so many at once nobody keeps apart. */
export const mostCallsAtOnce = 5;

/** Of what callers a human can be offered which, and how many of them they may have at once. */
export const abilitiesSchema = z.object({
  languages: z.array(languageSchema).min(1).max(languages.length),
  /** Keys of the centre's skills. */
  skills: z.array(z.string().max(64)).max(50),
  maxCalls: z.int().min(1).max(mostCallsAtOnce),
});
export type Abilities = z.infer<typeof abilitiesSchema>;

/** Somebody, as those who manage people see them; `enrolled`: they have set a password, or have another way in. */
const personSchema = accountSchema.extend({
  ...abilitiesSchema.shape,
  disabled: z.boolean(),
  enrolled: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type PersonListed = z.infer<typeof personSchema>;
export const peopleSchema = z.object({
  people: z.array(personSchema),
  /** What humans of this centre may know beside their departments. */
  skills: z.array(z.object({ key: z.string(), name: z.object({ ar: z.string(), en: z.string() }) })),
});
export type Skill = z.infer<typeof peopleSchema>['skills'][number];

const departments = z.array(departmentSchema).max(50);

/** `POST /api/desk/people`: invites somebody by e-mail. */
export const invitationSchema = z.object({
  name,
  email,
  role: roleSchema,
  language: languageSchema,
  departments: departments.default([]),
});
export type Invitation = z.input<typeof invitationSchema>;

/** `PATCH /api/desk/people/:id`. */
export const personChangeSchema = z
  .object({ role: roleSchema, departments, disabled: z.boolean(), ...abilitiesSchema.shape })
  .partial();
export const personChangedSchema = accountSchema.extend(abilitiesSchema.shape);
export type PersonChange = z.infer<typeof personChangeSchema>;

/** A caller, or a writer, who waits for a human. */
export const waitingSchema = z.object({
  id: z.string(),
  /** Waits on the line, or was promised to be called back. */
  status: z.enum(['waiting', 'callback']),
  /** As the caller or a rule put it. */
  reason: z.string(),
  /** The same as a word for programs. */
  reasonCode: z.string(),
  department: departmentSchema,
  language: languageSchema.nullable(),
  channel: z.string().nullable(),
  ticket: z.string().nullable(),
  since: z.iso.datetime(),
  callbackBy: z.iso.datetime().nullable(),
});
export type Waiting = z.infer<typeof waitingSchema>;
