import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** A reader this close to the end (px) still counts as being there. */
const slack = 48;

/**
 * Keeps a scrolling list at its end as it grows with each render, until the reader scrolls up.
 * `atEnd` tells whether it does; `toEnd` goes back there.
 */
export function useStickToEnd(list: RefObject<HTMLElement | null>) {
  const [atEnd, setAtEnd] = useState(true);
  const sticking = useRef(true);

  const onScroll = useCallback(() => {
    const element = list.current;
    if (!element) return;
    sticking.current = element.scrollHeight - element.scrollTop - element.clientHeight < slack;
    setAtEnd(sticking.current);
  }, [list]);

  const toEnd = useCallback(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
    sticking.current = true;
    setAtEnd(true);
  }, [list]);

  useLayoutEffect(() => {
    if (sticking.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  });

  return { atEnd, onScroll, toEnd };
}
