import { useLocation } from '@tanstack/react-router';
import { isInvitation } from '../line/lines.ts';
import { useLink, useMe } from '../live/live-desk.tsx';
import { PlaceLink } from '../parts/places.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { TalkTimer } from './call-head.tsx';

/** On other pages of the desk: that a caller is in hand, and the way back to them. */
export function CallBar() {
  const { say } = useDeskTexts();
  const { pathname } = useLocation();
  const { taken } = useLink();
  const call = useMe()?.calls.find((one) => !isInvitation(one));
  const atHome = /^\/(?:desk\/?)?$/u.test(pathname);
  if (!call || taken || atHome) return null;
  return (
    <aside
      aria-label={say('talk.title')}
      className="glass mx-3 mb-3 flex items-center justify-between gap-3 rounded-full px-5 py-2 lg:mx-auto lg:w-full lg:max-w-6xl"
    >
      <PlaceLink to="/" className="inline-flex min-h-11 items-center font-medium text-accent underline">
        {say('talk.to_call')}
      </PlaceLink>
      <TalkTimer since={call.handoff.since} />
    </aside>
  );
}
