import { useQuery } from '@tanstack/react-query';
import type { Account } from '../../../shared/api/desk.ts';
import { desk } from '../api.ts';
import { problemOf } from '../ask.ts';
import { InviteForm } from '../parts/invite-form.tsx';
import { PersonCard } from '../parts/person-card.tsx';
import { SignedIn } from '../parts/signed-in.tsx';
import { useDeskTexts, usePageTitle } from '../use-desk.ts';

/** Everybody who may sign in; admins invite and change them. */
export function PeoplePage() {
  return <SignedIn>{(account) => <People account={account} />}</SignedIn>;
}

function People({ account }: { account: Account }) {
  const { say, problemText } = useDeskTexts();
  const { data, error } = useQuery({ queryKey: ['people'], queryFn: desk.people, retry: false });
  usePageTitle(say('people.title'));
  return (
    <>
      <h1 className="px-2 text-xl font-semibold sm:text-2xl">{say('people.title')}</h1>
      {account.role === 'admin' && <InviteForm />}
      <section aria-label={say('people.title')} className="glass flex flex-col gap-4 rounded-4xl p-4 sm:p-6">
        {account.role !== 'admin' && <h2 className="sr-only">{say('people.title')}</h2>}
        <output className="text-sm text-danger empty:hidden">{error && problemText(problemOf(error))}</output>
        {data === undefined && !error && <p className="text-muted">{say('desk.loading')}</p>}
        <ul className="flex flex-col gap-3 empty:hidden">
          {data?.people.map((person) => (
            <PersonCard key={person.id} person={person} account={account} skills={data.skills} />
          ))}
        </ul>
      </section>
    </>
  );
}
