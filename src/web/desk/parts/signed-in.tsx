import type { ReactNode } from 'react';
import type { Account } from '../../../shared/api/desk.ts';
import { Button } from '../../components/button.tsx';
import { DeskProblem } from '../ask.ts';
import { useDesk } from '../live/live-desk.tsx';
import { useAccount, useDeskTexts } from '../use-desk.ts';
import { GoTo } from './places.tsx';

/** A page for who is signed in; everybody else is asked to sign in first. */
export function SignedIn({ children }: { children: (account: Account) => ReactNode }) {
  const { account, failed } = useDesk();
  const { account: signedIn } = useAccount();
  const { say, problemText } = useDeskTexts();
  if (account) return children(account);
  // Whoever is signing in just now has no desk yet, and is not to be sent back.
  if (account === null && signedIn === null) return <GoTo to="/sign-in" replace />;
  return (
    <section className="glass m-auto flex flex-col items-center gap-4 rounded-4xl p-8 text-center">
      <h1 className="text-lg font-semibold">{say('desk.name')}</h1>
      <output>{failed ? problemText(new DeskProblem('unavailable')) : say('desk.loading')}</output>
      {failed && <Button onClick={() => location.reload()}>{say('desk.again')}</Button>}
    </section>
  );
}
