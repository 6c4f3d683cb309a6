import { useEffect } from 'react';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { useObserved } from '../live/live-desk.tsx';
import { showNotice } from '../sound/notices.ts';
import type { RingSound } from '../sound/ring-sound.ts';

/** Rings while `ringing`: by sound, on the desktop, and in the name of the tab. Tells whether the browser lets it be heard. */
export function useRinging(
  ring: RingSound,
  ringing: boolean,
  { title, body }: { title: string; body: string },
): boolean {
  const { language } = useSpeaking();
  const { heard } = useObserved(ring.state);
  useEffect(() => {
    if (!ringing) return undefined;
    ring.begin();
    return () => ring.end();
  }, [ring, ringing]);
  useEffect(() => {
    if (!ringing) return undefined;
    const before = document.title;
    document.title = `☎ ${title}`;
    const take = showNotice(language, { title, body });
    return () => {
      document.title = before;
      take();
    };
  }, [ringing, language, title, body]);
  return heard;
}
