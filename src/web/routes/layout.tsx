import { Outlet } from '@tanstack/react-router';
import { isInCall } from '../call/state.ts';
import { Header } from '../components/header.tsx';
import { useCall } from '../hooks/use-call.tsx';
import { useSpeaking } from '../i18n/language-context.tsx';

/** What every page has around it. A call fills the window exactly; other pages may scroll. */
export function Layout() {
  const { t } = useSpeaking();
  const { phase } = useCall();
  return (
    <div className={`flex flex-col ${isInCall(phase) ? 'h-dvh' : 'min-h-dvh'}`}>
      <a
        href="#main"
        className="absolute start-4 top-2 z-10 -translate-y-20 rounded-full bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
      >
        {t('app.skip')}
      </a>
      <Header />
      <main
        id="main"
        tabIndex={-1}
        className="flex min-h-0 flex-1 flex-col px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] outline-none lg:px-6 lg:pb-6"
      >
        <Outlet />
      </main>
    </div>
  );
}
