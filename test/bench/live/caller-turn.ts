import { startCentre } from '../../helpers/centre.ts';
import { languages } from '../../../src/shared/vocabulary.ts';
import type { Figure } from '../measure.ts';
import { timedCall, turnFigures } from './turns.ts';
import type { HeardTurn } from './timed-caller.ts';

/** An IVR turn as the caller hears it over a real LiveKit server on this machine, with the recogniser of the tests. */
export async function callerTurnBench(): Promise<Figure[]> {
  const turns: HeardTurn[] = [];
  await using centre = await startCentre({ env: { LLM: 'none' }, demo: false });
  for (const language of languages) turns.push(...(await timedCall(centre, language)));
  return turnFigures('caller turn', turns);
}
