import type { Department, Language, Role } from '../../shared/vocabulary.ts';

/** Somebody who may sign in at the desk. */
export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  language: Language;
  /** Whose callers an agent sees. */
  departments: Department[];
  disabled: boolean;
  createdAt: Date;
}

/** Who does something, for the audit: a person, the operator at a terminal, or nobody who is known. */
export type Actor = { readonly user: string } | 'operator' | 'nobody';
