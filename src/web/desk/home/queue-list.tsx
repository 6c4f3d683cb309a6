import { useQuery } from '@tanstack/react-query';
import type { Account } from '../../../shared/api/desk.ts';
import type { DeskView } from '../../../shared/api/desk-calls.ts';
import { useDepartmentNames } from '../../hooks/use-centre.ts';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { deskCalls } from '../calls-api.ts';
import { kept } from '../live/kept.ts';
import { useDesk } from '../live/live-desk.tsx';
import { useServerNow } from '../live/use-server-now.ts';
import { Badge } from '../parts/badge.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { OnTheLine, Promised } from './waiting-cards.tsx';

/** Who is on the line for a human, and below them who was promised a call back. */
export function QueueList({ account, me }: { account: Account; me: DeskView | undefined }) {
  const { say } = useDeskTexts();
  const { live } = useDesk();
  const { data, isError } = useQuery({
    // Other departments, other callers.
    queryKey: [...kept.queue, account.departments.join()],
    queryFn: deskCalls.queue,
    enabled: live !== null,
    retry: false,
  });
  const now = useServerNow(true);
  const all = [...(data?.waiting ?? []), ...(data?.callbacks ?? [])];
  const nameOf = useDepartmentNames(all.map(({ department }) => department));
  const noDepartments = account.departments.length === 0;
  const none =
    me?.status === 'available'
      ? 'queue.none_available'
      : me?.status === 'offline' && !noDepartments
        ? 'queue.none_offline'
        : 'queue.none';
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {noDepartments && (
        <p className="rounded-3xl bg-warn-soft px-5 py-3 text-sm text-pretty text-warn">
          {say(account.role === 'agent' ? 'queue.no_departments' : 'queue.supervised')}
        </p>
      )}
      <List
        title={say('queue.title')}
        loading={data === undefined && !isError}
        empty={say(none)}
        count={data?.waiting.length ?? 0}
      >
        {data?.waiting.map((caller) => (
          <OnTheLine
            key={caller.id}
            caller={caller}
            department={nameOf(caller.department)}
            now={now}
            mayJoin={account.role !== 'agent' && me?.calls.length === 0}
          />
        ))}
      </List>
      <List
        title={say('queue.callbacks')}
        loading={false}
        empty={say('queue.no_callbacks')}
        count={data?.callbacks.length ?? 0}
      >
        {data?.callbacks.map((waiting) => (
          <Promised key={waiting.id} waiting={waiting} department={nameOf(waiting.department)} now={now} />
        ))}
      </List>
    </div>
  );
}

function List({
  title,
  loading,
  empty,
  count,
  children,
}: {
  title: string;
  loading: boolean;
  empty: string;
  count: number;
  children: React.ReactNode;
}) {
  const { say } = useDeskTexts();
  const { digits } = useSpeaking();
  return (
    <section aria-label={title} className="glass flex flex-col gap-3 rounded-4xl p-4 sm:p-6">
      <h2 className="flex items-center justify-between gap-3 text-lg font-semibold">
        {title}
        {count > 0 && <Badge>{digits(String(count))}</Badge>}
      </h2>
      {loading && <p className="text-muted">{say('desk.loading')}</p>}
      {!loading && count === 0 && <p className="text-pretty text-muted">{empty}</p>}
      <ul className="flex flex-col gap-3 empty:hidden">{children}</ul>
    </section>
  );
}
