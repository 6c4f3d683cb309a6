import { askForHuman } from './ask-for-human.ts';
import { hearStage } from './hear.ts';
import { notice } from './mood.ts';
import { answerOffer } from './offer-human.ts';
import type { Reading } from './step.types.ts';
import type { Turn } from './turn.ts';
import { follow, stageOf } from './walk.ts';

/** A model only says what the caller may have meant: its words go through the same rules as the caller's. */
export function takeReading(turn: Turn, text: string, reading: Reading): void {
  const { state } = turn;
  notice(turn, text);
  if (reading.wants === 'human') {
    askForHuman(turn, text);
    turn.rule = 'model.human';
    return;
  }
  const said = state.question ? reading.answer : stageOf(turn).reading(reading);
  if (said === undefined) {
    const declined = reading.declined ? stageOf(turn).declined?.(turn) : undefined;
    if (!declined) {
      hearStage(turn, text, true);
      return;
    }
    follow(turn, declined);
  } else if (state.question === 'offer_human') follow(turn, answerOffer(turn, said));
  else hearStage(turn, said, true);
  turn.rule = `model.${turn.rule}`;
  if (state.service && said !== undefined && said === reading.department) state.service.value = text;
}
