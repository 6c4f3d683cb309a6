import { updateHandoff } from '../../../db/queries/handoffs.ts';
import { tellHandoff, type Handoff } from '../../queue/index.ts';
import type { Leading } from './leading.ts';

/** The caller hears music and is heard by nobody, or is talked with again. Asked for twice it is as it is. */
export async function hold({ tx, own, at }: Leading, held: boolean): Promise<Handoff> {
  if (own.held === held) return own;
  const heldMs = own.heldMs + (own.heldAt === null ? 0 : Math.max(0, at.getTime() - own.heldAt.getTime()));
  const changed = await updateHandoff(tx, own.id, { held, heldAt: held ? at : null, heldMs });
  await tellHandoff(tx, changed);
  return changed;
}
