import type { Config } from '../../config/config.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { Database } from '../../db/client.ts';
import { HatifError } from '../../errors.ts';
import { audit } from './audit.ts';
import type { Mailer } from './mailer.ts';
import { linkHours, linkMail, type LinkMail } from './mails.ts';
import type { SignIn } from './sign-in.ts';
import type { Actor, Person } from './types.ts';

/** What sending a link needs, of all that a process works with. */
export interface LinkNeeds {
  readonly config: Pick<Config, 'desk'>;
  readonly db: Database;
  readonly signIn: () => Promise<SignIn>;
  readonly mailer: () => Promise<Mailer>;
}

/**
 * An address of the desk that carries the word of a link; `deskUrl` as people open it. The word stands behind the `#`,
 * which browsers keep to themselves: no log, no proxy and no other site ever sees it.
 */
export function deskLink(deskUrl: string, page: LinkMail | 'first-admin', token: string): string {
  return `${deskUrl}/${page}#${token}`;
}

/** Makes a link by which somebody sets a password; the one made before counts no more. Throws `person_disabled`. */
export async function makePersonLink(
  { config, db, signIn }: Pick<LinkNeeds, 'config' | 'db' | 'signIn'>,
  kind: LinkMail,
  person: Person,
  by: { actor: Actor; rule: string },
): Promise<string> {
  if (person.disabled) throw new HatifError('person_disabled', 'This account is disabled.', { status: 409 });
  const token = await (await signIn()).makeLink(person.id, linkHours[kind] * 3_600_000);
  await audit(db, { ...by, action: `make_${kind}_link`, subject: { user: person.id } });
  return deskLink(`${config.desk.publicUrl}/desk`, kind, token);
}

/**
 * {@link makePersonLink}, sent to them by e-mail from a company, named as it is written. Throws `mail_failed` where it
 * could not be sent.
 */
export async function sendPersonLink(
  needs: LinkNeeds,
  kind: LinkMail,
  { person, company }: { person: Person; company: Readonly<Record<Language, string>> },
  by: { actor: Actor; rule: string },
): Promise<void> {
  const mailer = await needs.mailer();
  const link = await makePersonLink(needs, kind, person, by);
  await mailer.send(linkMail(kind, { person, link, company }));
}
