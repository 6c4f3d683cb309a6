import { useEffect } from 'react';
import { useDesk, useLink, useMe } from './live-desk.tsx';

/** Has this tab's work agree with what the centre says of the desk: which tab has it, and which callers are in hand. */
export function useTies(): void {
  const { live } = useDesk();
  const me = useMe();
  const { taken, opened } = useLink();
  const calls = me?.calls;
  useEffect(() => {
    if (live && opened && me) live.link.deskIsAt(me.deskId);
  }, [live, opened, me]);
  useEffect(() => {
    if (!live || !calls) return;
    if (taken) live.lines.leaveAll();
    else live.lines.follow(calls);
  }, [live, calls, taken]);
}
