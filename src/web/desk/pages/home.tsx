import { useState } from 'react';
import type { Account } from '../../../shared/api/desk.ts';
import { OpenCases } from '../case/open-cases.tsx';
import { useCases, type Cases } from '../case/use-cases.ts';
import { WrapUpView } from '../case/wrap-up-view.tsx';
import { DayCard } from '../home/day-card.tsx';
import { QueueList } from '../home/queue-list.tsx';
import { ReadyCard } from '../home/ready-card.tsx';
import { StatusCard } from '../home/status-card.tsx';
import { useDesk, useLink, useMe, useObserved } from '../live/live-desk.tsx';
import { SignedIn } from '../parts/signed-in.tsx';
import { TalkView } from '../talk/talk-view.tsx';
import { useDeskTexts, usePageTitle } from '../use-desk.ts';

/** Where callers ring, are talked with, and their cases are closed, for who is signed in. */
export function HomePage() {
  return <SignedIn>{(account) => <Home account={account} />}</SignedIn>;
}

function Home({ account }: { account: Account }) {
  const { live } = useDesk();
  const me = useMe();
  const { taken } = useLink();
  const front = useObserved(live?.lines.state ?? null)?.front ?? null;
  const call = me?.calls.find(({ handoff }) => handoff.id === front);
  const cases = useCases(me);
  const { shown, show } = cases;
  const [saved, setSaved] = useState(false);
  if (saved && (call ?? shown)) setSaved(false);
  if (me && call && !taken) return <TalkView key={call.handoff.id} call={call} />;
  if (me && shown && !taken)
    return (
      <WrapUpView
        key={shown.handoffId}
        me={me}
        open={shown}
        onSaved={() => {
          show(null);
          setSaved(true);
        }}
        onLater={() => show(null)}
        onDismissed={() => show(null)}
      />
    );
  return <AtRest account={account} cases={cases} saved={saved} />;
}

function AtRest({ account, cases, saved }: { account: Account; cases: Cases; saved: boolean }) {
  const { say } = useDeskTexts();
  const { live } = useDesk();
  const me = useMe();
  const { taken } = useLink();
  usePageTitle(say('waiting.title'));
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-2">
        <h1 className="text-xl font-semibold sm:text-2xl">{say('waiting.title')}</h1>
        <output className="font-medium text-accent empty:hidden">{saved && say('wrap.saved')}</output>
      </div>
      <div className="flex flex-col gap-4 lg:grid lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[auto_1fr] lg:items-start">
        <div className="flex flex-col gap-4 lg:col-start-2">
          {me && !taken && <StatusCard me={me} />}
          {!taken && <OpenCases cases={cases} />}
        </div>
        <div className="lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <QueueList account={account} me={me} />
        </div>
        <div className="flex flex-col gap-4 lg:col-start-2">
          <DayCard />
          {live && !taken && <ReadyCard live={live} />}
        </div>
      </div>
    </>
  );
}
