import { useEffect, useState } from 'react';

/** What of the page a person can see: less than the window where a phone's keyboard is open. */
export interface SeenWindow {
  /** CSS pixels. */
  readonly height: number;
  /** So low and narrow that only what a call needs has room: a phone on its side, or with its keyboard open. */
  readonly short: boolean;
}

/** CSS pixels below which a window is short, and from which on there is room beside the talk. */
const [SHORT_BELOW, WIDE_FROM] = [600, 1024];

/**
 * The part of the page that can be seen, as it changes; null while nobody needs to know. Browsers that lay the keyboard
 * over the page (Safari) scroll the page under it; it is scrolled back, since what is seen is laid out anew.
 */
export function useSeenWindow(wanted: boolean): SeenWindow | null {
  const [seen, setSeen] = useState(look);
  useEffect(() => {
    if (!wanted) return undefined;
    const { visualViewport } = window;
    const changed = () => {
      window.scrollTo(0, 0);
      setSeen(look());
    };
    changed();
    window.addEventListener('resize', changed);
    visualViewport?.addEventListener('resize', changed);
    return () => {
      window.removeEventListener('resize', changed);
      visualViewport?.removeEventListener('resize', changed);
    };
  }, [wanted]);
  return wanted ? seen : null;
}

function look(): SeenWindow {
  // Pinched larger, the page is seen in part on purpose.
  const { visualViewport, innerHeight, innerWidth } = window;
  const whole = visualViewport === null || visualViewport.scale > 1;
  const height = Math.round(whole ? innerHeight : visualViewport.height);
  return { height, short: height < SHORT_BELOW && innerWidth < WIDE_FROM };
}
