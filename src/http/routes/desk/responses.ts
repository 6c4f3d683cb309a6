import { z } from 'zod';
import type { Person } from '../../../domain/people/index.ts';
import { deskProblemSchema, type Account } from '../../../shared/api/desk.ts';

/** What a route of the desk may answer beside what it is for. */
export const deskProblems = {
  400: deskProblemSchema,
  401: deskProblemSchema,
  403: deskProblemSchema,
  404: deskProblemSchema,
  409: deskProblemSchema,
  410: deskProblemSchema,
  429: deskProblemSchema,
  503: deskProblemSchema,
} as const;

/** Done, and nothing to tell. */
export const done = z.null().describe('Done.');

/** Somebody as they are told of themselves. */
export function accountOf({ id, name, email, role, language, departments }: Person): Account {
  return { id, name, email, role, language, departments };
}
