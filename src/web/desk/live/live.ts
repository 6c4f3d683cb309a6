import type { QueryClient } from '@tanstack/react-query';
import { Devices } from '../line/devices.ts';
import { Lines } from '../line/lines.ts';
import { RingSound } from '../sound/ring-sound.ts';
import { DeskLink } from './desk-link.ts';
import { SteadyClock } from './steady-clock.ts';

/** Works behind a signed-in person's desk, whatever page of it is shown. */
export interface Live {
  readonly link: DeskLink;
  readonly lines: Lines;
  readonly devices: Devices;
  readonly ring: RingSound;
  /** Sets it to work; the returned function stops all of it. */
  begin(): () => void;
}

/** All of it, not at work yet. */
export function makeLive(client: QueryClient): Live {
  const clock = new SteadyClock();
  const link = new DeskLink(client, clock);
  const devices = new Devices();
  const lines = new Lines(clock, devices);
  const ring = new RingSound();
  return {
    link,
    lines,
    devices,
    ring,
    begin() {
      const unfollow = devices.follow();
      ring.open();
      link.begin();
      return () => {
        link.end();
        lines.leaveAll();
        ring.close();
        unfollow();
        clock.end();
      };
    },
  };
}
