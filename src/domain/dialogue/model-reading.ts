import { answerOffer } from './stages/service.ts';
import { declineEmail } from './stages/email.ts';
import { askForHuman } from './escalation.ts';
import { hearStage } from './hear.ts';
import { notice } from './mood.ts';
import type { DialogueState } from './state.ts';
import type { Reading } from './step.types.ts';
import type { Turn } from './turn.ts';

/** A model only says what the caller may have meant: its words go through the same rules as the caller's. */
export function takeReading(turn: Turn, text: string, reading: Reading): void {
  const { state } = turn;
  notice(turn, text);
  if (reading.wants === 'human') {
    askForHuman(turn, text);
    turn.rule = 'model.human';
    return;
  }
  const said = readingAsWords(state, reading);
  if (said === undefined) {
    if (reading.declined && state.stage === 'email') declineEmail(turn);
    else hearStage(turn, text, true);
    return;
  }
  if (state.question === 'offer_human') answerOffer(turn, said);
  else hearStage(turn, said, true);
  turn.rule = `model.${turn.rule}`;
  if (state.service && said === reading.department) state.service.value = text;
}

function readingAsWords(state: DialogueState, reading: Reading): string | undefined {
  if (state.question) return reading.answer;
  switch (state.stage) {
    case 'name':
      return reading.name;
    case 'phone':
      return reading.phone;
    case 'email':
      return reading.email;
    case 'service':
      return reading.department;
    case 'confirm':
      return reading.answer;
    case 'language':
    case 'department':
      return undefined;
  }
}
