import { startCentre } from '../../helpers/centre.ts';
import type { Figure } from '../measure.ts';
import type { HeardTurn } from './timed-caller.ts';
import { timedCall, turnFigures } from './turns.ts';

const calls = 2;

/**
 * From the end of recorded speech to the first sound of the answer, with a recogniser that hears people: whisper-base
 * and English voices. The wait for the end of the turn is inside. Goal: p50 700 ms, p95 1000 ms.
 */
export async function voiceToVoiceBench(): Promise<Figure[]> {
  const turns: HeardTurn[] = [];
  await using centre = await startCentre({ env: { LLM: 'none' }, models: 'whisper-base', demo: false });
  for (let call = 0; call < calls; call += 1)
    turns.push(...(await timedCall(centre, 'en', { voice: 'flite' })));
  return turnFigures('voice to voice, whisper-base', turns);
}
