import { Outlet } from '@tanstack/react-router';
import { isInCall } from '../call/state.ts';
import { Header } from '../components/header.tsx';
import { useCall } from '../hooks/use-call.tsx';
import { useSeenWindow } from '../hooks/use-seen-window.ts';
import { useSpeaking } from '../i18n/language-context.tsx';

/** What every page has around it. A call fills exactly what can be seen of the window; other pages may scroll. */
export function Layout() {
  const { t } = useSpeaking();
  const { phase } = useCall();
  const seen = useSeenWindow(isInCall(phase));
  return (
    <div
      data-short={seen?.short}
      style={{ height: seen?.height }}
      className={`flex flex-col ${seen ? 'overflow-hidden' : 'min-h-dvh'}`}
    >
      <a
        href="#main"
        className="absolute start-4 top-2 z-10 -translate-y-20 rounded-full bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
      >
        {t('app.skip')}
      </a>
      {!seen?.short && <Header />}
      <main
        id="main"
        tabIndex={-1}
        className="flex min-h-0 flex-1 flex-col px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] outline-none short:px-2 short:py-2 lg:px-6 lg:pb-6"
      >
        <Outlet />
      </main>
    </div>
  );
}
