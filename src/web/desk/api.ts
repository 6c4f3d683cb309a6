import {
  accountSchema,
  peopleSchema,
  sessionsSchema,
  waysSchema,
  type Account,
  type Invitation,
  type PersonChange,
  type Session,
} from '../../shared/api/desk.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { ask, problemOf, read } from './ask.ts';

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
  people: () => read(peopleSchema, ask('GET', '/people')),
  invite: (given: Invitation): Promise<Account> => read(accountSchema, ask('POST', '/people', given)),
  inviteAgain: (id: string) => ask('POST', `${person(id)}/invitation`),
  changePerson: (id: string, change: PersonChange): Promise<Account> =>
    read(accountSchema, ask('PATCH', person(id), change)),
} as const;
