export { audit, auditOnce, type Audited } from './audit.ts';
export { Attempts } from './attempts.ts';
export { deskLink, makePersonLink, sendPersonLink } from './links.ts';
export type { Mail, Mailer } from './mailer.ts';
export { signedInBy } from './live-sessions.ts';
export {
  addPerson,
  changePerson,
  endSession,
  findPersonById,
  forbidden,
  linkInvalid,
  listPeople,
  makeFirstAdmin,
  makeFirstAdminLink,
  personWithEmail,
  personWithId,
  sessionsOf,
} from './people.ts';
export type { From, Redirection, SignIn } from './sign-in.ts';
export { leaveDeskIfSignedOut } from './signed-out.ts';
export type { Actor, Person } from './types.ts';
