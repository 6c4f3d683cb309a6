import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Account, Waiting } from '../../../shared/api/desk.ts';
import { useDepartmentNames } from '../../hooks/use-centre.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatDuration, formatMoment } from '../../i18n/numbers.ts';
import { desk, problemOf } from '../api.ts';
import { Badge } from '../parts/badge.tsx';
import { SignedIn } from '../parts/signed-in.tsx';
import { useDeskTexts, usePageTitle } from '../use-desk.ts';

/** How often the list is looked at, in milliseconds. */
const everyMs = 5_000;

/** Who waits for a human, for who is signed in. */
export function HomePage() {
  return <SignedIn>{(account) => <WaitingList account={account} />}</SignedIn>;
}

function WaitingList({ account }: { account: Account }) {
  const { say } = useDeskTexts();
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['waiting'],
    queryFn: desk.waiting,
    refetchInterval: everyMs,
    retry: false,
  });
  usePageTitle(say('waiting.title'));
  const signedOut = error !== null && problemOf(error).code === 'not_signed_in';
  useEffect(() => {
    if (signedOut) void client.invalidateQueries({ queryKey: ['account'] });
  }, [signedOut, client]);
  const nameOf = useDepartmentNames((data ?? []).map(({ department }) => department));
  const now = useNow(true);
  const noDepartments = account.role === 'agent' && account.departments.length === 0;
  return (
    <section className="glass flex flex-col gap-4 rounded-4xl p-4 sm:p-6">
      <h1 className="text-xl font-semibold sm:text-2xl">{say('waiting.title')}</h1>
      <output className="rounded-2xl bg-warn-soft px-4 py-2 text-sm text-warn empty:hidden">
        {error && say('waiting.stale')}
      </output>
      {data === undefined && !error && <p className="text-muted">{say('desk.loading')}</p>}
      {data?.length === 0 && (
        <p className="text-muted">{say(noDepartments ? 'waiting.no_departments' : 'waiting.none')}</p>
      )}
      <ul className="flex flex-col gap-3 empty:hidden">
        {data?.map((waiting) => (
          <WaitingCard key={waiting.id} waiting={waiting} department={nameOf(waiting.department)} now={now} />
        ))}
      </ul>
    </section>
  );
}

function WaitingCard({ waiting, department, now }: { waiting: Waiting; department: string; now: number }) {
  const { language } = useSpeaking();
  const { say } = useDeskTexts();
  const { status, reason, callbackBy, ticket, since } = waiting;
  const due = callbackBy === null ? null : new Date(callbackBy);
  const late = due !== null && due.getTime() < now;
  const promised =
    due === null
      ? say('waiting.callback_open')
      : late
        ? say('waiting.overdue')
        : say('waiting.callback', { moment: formatMoment(language, due) });
  const facts = [
    [say('waiting.for'), formatDuration(language, now - Date.parse(since))],
    [say('waiting.department'), department],
    ...(waiting.language ? [[say('waiting.language'), say(`language.${waiting.language}`)]] : []),
    ...(ticket === null ? [] : [[say('waiting.ticket'), `\u2066${ticket}\u2069`]]),
  ];
  return (
    <li className="flex flex-col gap-2 rounded-3xl border border-line bg-panel-strong p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="min-w-0 font-semibold wrap-anywhere">
          <bdi>{reason}</bdi>
        </h2>
        <Badge warn={status === 'waiting' || late}>
          {status === 'waiting' ? say('waiting.on_line') : promised}
        </Badge>
      </div>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="flex gap-1.5">
            <dt className="text-muted">{name}</dt>
            <dd className="font-medium">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
