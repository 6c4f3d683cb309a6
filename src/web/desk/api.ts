import type { z } from 'zod';
import {
  accountSchema,
  deskProblemSchema,
  peopleSchema,
  sessionsSchema,
  waitingListSchema,
  waysSchema,
  type Account,
  type Invitation,
  type PersonChange,
  type PersonListed,
  type Session,
  type Waiting,
} from '../../shared/api/desk.ts';
import type { Language } from '../../shared/vocabulary.ts';

const timeoutMs = 15_000;

/** Why the centre did not do what was asked. `unavailable` where no answer came, or none that can be read. */
export class DeskProblem extends Error {
  readonly code: string;
  readonly rule: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: string, more: { rule?: string | undefined; wait?: number | undefined } = {}) {
    super(code);
    this.code = code;
    this.rule = more.rule;
    this.retryAfterSeconds = more.wait;
  }
}

/** What went wrong, of anything that was thrown. */
export function problemOf(error: unknown): DeskProblem {
  return error instanceof DeskProblem ? error : new DeskProblem('unavailable');
}

async function ask(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`/api/desk${path}`, {
    method,
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => null);
  if (!response) throw new DeskProblem('unavailable');
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (response.ok) return answer;
  const problem = deskProblemSchema.safeParse(answer).data;
  const wait = Number(response.headers.get('retry-after'));
  throw new DeskProblem(problem?.code ?? 'unavailable', {
    rule: problem?.rule,
    wait: wait > 0 ? wait : undefined,
  });
}

async function read<T>(schema: z.ZodType<T>, answer: Promise<unknown>): Promise<T> {
  const parsed = schema.safeParse(await answer);
  if (!parsed.success) throw new DeskProblem('unavailable');
  return parsed.data;
}

const person = (id: string): string => `/people/${encodeURIComponent(id)}`;

/** The desk's API, as its pages use it. Everything throws a {@link DeskProblem} where it is not done. */
export const desk = {
  ways: () => read(waysSchema, ask('GET', '/sign-in')),
  signIn: (given: { email: string; password: string }): Promise<Account> =>
    read(accountSchema, ask('POST', '/sign-in', given)),
  signOut: () => ask('POST', '/sign-out'),
  askForLink: (email: string) => ask('POST', '/link', { email }),
  setPassword: (given: { token: string; password: string }): Promise<Account> =>
    read(accountSchema, ask('POST', '/password', given)),
  makeFirstAdmin: (given: {
    token: string;
    name: string;
    email: string;
    password: string;
    language: Language;
  }): Promise<Account> => read(accountSchema, ask('POST', '/first-admin', given)),
  /** Null where nobody is signed in. */
  account: async (): Promise<Account | null> => {
    try {
      return await read(accountSchema, ask('GET', '/account'));
    } catch (error) {
      if (problemOf(error).code === 'not_signed_in') return null;
      throw error;
    }
  },
  changeAccount: (change: { name?: string; language?: Language }): Promise<Account> =>
    read(accountSchema, ask('PATCH', '/account', change)),
  changePassword: (given: { current: string; next: string }) => ask('POST', '/account/password', given),
  sessions: async (id: string): Promise<Session[]> =>
    (await read(sessionsSchema, ask('GET', `${person(id)}/sessions`))).sessions,
  endSession: (id: string, session: string) =>
    ask('DELETE', `${person(id)}/sessions/${encodeURIComponent(session)}`),
  people: async (): Promise<PersonListed[]> => (await read(peopleSchema, ask('GET', '/people'))).people,
  invite: (given: Invitation): Promise<Account> => read(accountSchema, ask('POST', '/people', given)),
  inviteAgain: (id: string) => ask('POST', `${person(id)}/invitation`),
  changePerson: (id: string, change: PersonChange): Promise<Account> =>
    read(accountSchema, ask('PATCH', person(id), change)),
  waiting: async (): Promise<Waiting[]> => (await read(waitingListSchema, ask('GET', '/waiting'))).waiting,
} as const;
