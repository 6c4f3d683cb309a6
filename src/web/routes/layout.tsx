import { Outlet } from '@tanstack/react-router';
import { isInCall } from '../call/state.ts';
import { Header } from '../components/header.tsx';
import { SkipLink } from '../components/skip-link.tsx';
import { useCall } from '../hooks/use-call.tsx';
import { useSeenWindow } from '../hooks/use-seen-window.ts';

/** What every page has around it. A call fills exactly what can be seen of the window; other pages may scroll. */
export function Layout() {
  const { phase } = useCall();
  const seen = useSeenWindow(isInCall(phase));
  return (
    <div
      data-short={seen?.short}
      style={{ height: seen?.height }}
      className={`flex flex-col ${seen ? 'overflow-hidden' : 'min-h-dvh'}`}
    >
      <SkipLink />
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
