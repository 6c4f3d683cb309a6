import type { Language } from '../../shared/vocabulary.ts';
import type { Database } from '../../db/client.ts';
import { HatifError } from '../../errors.ts';
import { audit } from './audit.ts';
import type { Mailer } from './mailer.ts';
import { linkHours, linkMail, type LinkMail } from './mails.ts';
import type { SignIn } from './sign-in.ts';
import type { Actor, Person } from './types.ts';

/** What sending a link needs. `deskUrl` is the address of the desk, as people open it. */
export interface LinkNeeds {
  db: Database;
  signIn: SignIn;
  mailer: Mailer;
  deskUrl: string;
  /** The name of the company, as it is written. */
  company: Readonly<Record<Language, string>>;
}

/**
 * An address of the desk that carries the word of a link. It stands behind the `#`, which browsers keep to themselves: no
 * log, no proxy and no other site ever sees it.
 */
export function deskLink(deskUrl: string, page: LinkMail | 'first-admin', token: string): string {
  return `${deskUrl}/${page}#${token}`;
}

/** Makes a link by which somebody sets a password; the one made before counts no more. Throws `person_disabled`. */
export async function makePersonLink(
  { db, signIn, deskUrl }: Pick<LinkNeeds, 'db' | 'signIn' | 'deskUrl'>,
  kind: LinkMail,
  person: Person,
  by: { actor: Actor; rule: string },
): Promise<string> {
  if (person.disabled) throw new HatifError('person_disabled', 'This account is disabled.', { status: 409 });
  const token = await signIn.makeLink(person.id, linkHours[kind] * 3_600_000);
  await audit(db, { ...by, action: `make_${kind}_link`, subject: { user: person.id } });
  return deskLink(deskUrl, kind, token);
}

/** {@link makePersonLink}, sent to them by e-mail. Throws `mail_failed` where it could not be sent. */
export async function sendPersonLink(
  needs: LinkNeeds,
  kind: LinkMail,
  person: Person,
  by: { actor: Actor; rule: string },
): Promise<void> {
  const link = await makePersonLink(needs, kind, person, by);
  await needs.mailer.send(linkMail(kind, { person, link, company: needs.company }));
}
