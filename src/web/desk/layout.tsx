import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { BrandMark } from '../components/icons.tsx';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { SkipLink } from '../components/skip-link.tsx';
import { useCompanyName } from '../hooks/use-centre.ts';
import { desk } from './api.ts';
import { KeysDialog } from './keys/keys-dialog.tsx';
import { KeysProvider, useKeys } from './keys/keys.tsx';
import { Banners } from './live/banners.tsx';
import { drafts } from './live/drafts.ts';
import { LiveDesk, useDesk, useObserved } from './live/live-desk.tsx';
import { SignInDialog } from './live/sign-in-dialog.tsx';
import { useTies } from './live/use-ties.ts';
import { PlaceLink, useGo } from './parts/places.tsx';
import { RingPanel } from './ring/ring-panel.tsx';
import { CallBar } from './talk/call-bar.tsx';
import { useAccount, useDeskTexts } from './use-desk.ts';

const linkLook =
  'inline-flex min-h-10 items-center rounded-full px-2.5 text-sm sm:px-4 font-medium text-muted hover:text-ink aria-[current=page]:bg-panel-strong aria-[current=page]:text-ink';

/** What every page of the desk has around it, and what works behind it. */
export function Layout() {
  return (
    <LiveDesk>
      <KeysProvider>
        <Around />
        <RingPanel />
        <KeysDialog />
        <SignInDialog />
      </KeysProvider>
    </LiveDesk>
  );
}

function Around() {
  const { say } = useDeskTexts();
  const company = useCompanyName();
  const { account } = useDesk();
  useTies();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    // Another page: who hears it begins at its beginning.
    if (shown.current !== pathname) main.current?.focus();
    shown.current = pathname;
  }, [pathname]);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="mx-auto flex w-full max-w-6xl flex-col gap-2 px-4 py-3 lg:px-6 lg:py-4">
        <div className="flex items-center justify-between gap-3">
          <div className="flex min-w-0 items-center gap-3">
            <BrandMark className="size-9 lg:size-10" />
            <p className="min-w-0 leading-tight">
              <span className="block text-sm font-semibold text-balance wrap-anywhere sm:text-base">
                {company}
              </span>
              <span className="block text-xs text-muted">{say('desk.name')}</span>
            </p>
          </div>
          <LanguageSwitch />
        </div>
        {account && <Pages mayManage={account.role !== 'agent'} />}
      </header>
      <Banners />
      {account && <CallBar />}
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-6xl flex-1 flex-col gap-4 px-3 pb-6 outline-none lg:px-6"
      >
        <Outlet />
      </main>
    </div>
  );
}

function Pages({ mayManage }: { mayManage: boolean }) {
  const { say } = useDeskTexts();
  const { set } = useAccount();
  const { live } = useDesk();
  const { showHelp } = useKeys();
  const go = useGo();
  const talking = (useObserved(live?.lines.state ?? null)?.talks.length ?? 0) > 0;
  const [asked, setAsked] = useState(false);
  const leave = async () => {
    if (talking && !asked) return setAsked(true);
    setAsked(false);
    await desk.signOut().catch(() => undefined);
    drafts.dropAll();
    set(null);
    if (!talking) await go('/sign-in');
  };
  return (
    <nav
      aria-label={say('desk.pages')}
      className="glass flex w-full flex-wrap items-center gap-1 rounded-3xl p-1 sm:rounded-full"
    >
      <PlaceLink to="/" className={linkLook} activeOptions={{ exact: true }}>
        {say('desk.calls')}
      </PlaceLink>
      {mayManage && (
        <PlaceLink to="/people" className={linkLook}>
          {say('desk.people')}
        </PlaceLink>
      )}
      <PlaceLink to="/account" className={linkLook}>
        {say('desk.account')}
      </PlaceLink>
      <button type="button" className={`${linkLook} ms-auto`} onClick={() => showHelp(true)}>
        {say('keys.open')}
      </button>
      <button
        type="button"
        className={asked ? `${linkLook} bg-warn-soft text-warn` : linkLook}
        onBlur={() => setAsked(false)}
        onClick={() => void leave()}
      >
        {say(asked ? 'desk.sign_out_talking' : 'desk.sign_out')}
      </button>
    </nav>
  );
}
