import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { Account } from '../../../shared/api/desk.ts';
import type { DeskView } from '../../../shared/api/desk-calls.ts';
import { deskCalls } from '../calls-api.ts';
import type { Observed } from '../observed.ts';
import { accountKey, useAccount } from '../use-desk.ts';
import type { LinkState } from './desk-link.ts';
import { drafts } from './drafts.ts';
import { kept } from './kept.ts';
import { makeLive, type Live } from './live.ts';

interface Desk {
  /** Whose desk this is: also after their session has ended, while they still talk. Null: nobody's; undefined: not known yet. */
  readonly account: Account | null | undefined;
  /** The account could not be asked for. */
  readonly failed: boolean;
  /** Null before the desk works, and where nobody is signed in. */
  readonly live: Live | null;
}

const DeskContext = createContext<Desk | null>(null);

/** Sets the desk of whoever is signed in to work, and keeps it working from page to page. */
export function LiveDesk({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { account: signedIn, failed } = useAccount();
  const [made, setMade] = useState<{ account: Account; live: Live } | null>(null);
  if (signedIn && signedIn !== made?.account)
    setMade({
      account: signedIn,
      live: made?.account.id === signedIn.id ? made.live : makeLive(client),
    });

  // Signed out in mid-call: the talk goes on.
  const talks = useObserved(made?.live.lines.state ?? null)?.talks ?? [];
  const account = signedIn === null && talks.length > 0 ? made?.account : signedIn;
  const live = account ? (made?.live ?? null) : null;
  useEffect(() => live?.begin(), [live]);
  useEffect(() => {
    if (account) drafts.belongTo(account.id);
    // Nothing of who was here before is left for who comes next.
    if (account === null)
      client.removeQueries({ predicate: ({ queryKey: [of] }) => of !== 'centre' && of !== accountKey[0] });
  }, [account, client]);

  const desk = useMemo(() => ({ account, failed, live }), [account, failed, live]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('useDesk needs a LiveDesk above it');
  return desk;
}

/** What an observed value is now; null where there is none. */
export function useObserved<T extends object>(observed: Observed<T>): T;
export function useObserved<T extends object>(observed: Observed<T> | null): T | null;
export function useObserved<T extends object>(observed: Observed<T> | null): T | null {
  return useSyncExternalStore(
    observed?.subscribe ?? subscribeToNothing,
    observed?.snapshot ?? snapshotOfNothing,
  );
}

const subscribeToNothing = () => () => undefined;
const snapshotOfNothing = () => null;

const noLink: LinkState = { way: 'opening', opened: false, taken: false, signedOut: false };

/** How this tab's tie to the centre is. */
export function useLink(): LinkState {
  return useObserved(useDesk().live?.link.state ?? null) ?? noLink;
}

/** The desk as the centre has it; undefined until that is known. */
export function useMe(): DeskView | undefined {
  const { opened } = useLink();
  const { data } = useQuery({
    queryKey: kept.me,
    queryFn: deskCalls.me,
    enabled: opened,
    retry: false,
    staleTime: Infinity,
  });
  return data;
}
