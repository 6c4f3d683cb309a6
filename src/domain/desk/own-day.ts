import type { Centre } from '../../config/centre.ts';
import type { Database } from '../../db/client.ts';
import { dateKey } from '../dialogue/moments.ts';
import { stretchOf } from '../overview/index.ts';
import { asHuman, type Sight } from './as-human.ts';
import { dayOf, type DeskDay } from './day.ts';

/** The day of somebody who was not there. */
const emptyDay: DeskDay = {
  statusMs: {},
  breakMs: {},
  led: 0,
  besides: 0,
  inCallsMs: 0,
  heldMs: 0,
  offers: { accepted: 0, declined: 0, missed: 0 },
};

/** Somebody's own day so far, by the calendar of the centre; of who never opened a desk there is nothing in it. */
export async function ownDay(
  db: Database,
  sight: Sight,
  { centre, at }: { centre: Centre; at: Date },
): Promise<{ day: string; worked: DeskDay }> {
  const day = dateKey(at, centre.timeZone);
  return asHuman(db, sight, async (tx, agentId) => ({
    day,
    worked: agentId === null ? emptyDay : await dayOf(tx, { agentId, ...stretchOf(day, centre), now: at }),
  }));
}
