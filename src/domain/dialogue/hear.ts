import { inArabicScript, isFiller, isQuestion, parseCommand, withoutMoments } from '../../language/index.ts';
import { answerAboutCall, answerAboutCallAmong } from './about-call.ts';
import { heardOfBeingCalled } from './called-back.ts';
import { hearCorrection } from './corrections.ts';
import { afterLanguage, obeyCommand, returnCourtesy } from './commands.ts';
import { answerByTheWay } from './look-up.ts';
import { heardDanger } from './danger.ts';
import { askForHuman } from './ask-for-human.ts';
import { answerWhatWasNoted } from './noted.ts';
import { departmentIn } from './listen.ts';
import { notice } from './mood.ts';
import { keepSpelling } from './own-spelling.ts';
import { hearOwnName } from './own-name.ts';
import { consult } from './rules.ts';
import { refuseTranscript } from './transcript.ts';
import { leaveContent } from './leave.ts';
import type { Ask } from './step.types.ts';
import { askingIn, beginTurn, heardIn, speak, type Turn } from './turn.ts';
import { follow, openQuestionOf, stageOf } from './walk.ts';

/** What a caller said: nothing, something about the call itself, or an answer to what was asked. */
export function hear(
  turn: Turn,
  said: string,
  { final, noticed }: { final: boolean; noticed: boolean },
): void {
  const text = withoutMoments(afterLanguage(turn, said));
  const asked = askingIn(turn.state, turn).ask;
  if (
    text.trim() === '' ||
    isFiller(text, { ...heardIn(turn.state), ...(asked === 'yes_no' ? { asked } : {}) })
  ) {
    turn.rule = 'heard.filler';
    return;
  }
  heardSomething(turn);
  if (!noticed) notice(turn, text);
  const written = inScript(turn, text);
  if (written !== text && turn.state.transcript === 'kept') keepSpelling(turn.state, text, written);
  hearWords(turn, written, final);
}

/**
 * What was said in letters of its language: Arabic in Latin ones is put into its own, unless it is a name or a number that is
 * asked for, or a command, which is known in either.
 */
function inScript(turn: Turn, text: string): string {
  const written = inArabicScript(text);
  if (written === text || parseCommand(text, heardIn(turn.state))) return text;
  if (!dictated.has(askingIn(turn.state, turn).ask)) return written;
  return isQuestion(written) || departmentIn(turn, written) !== undefined ? written : text;
}
/** What callers dictate: their own spelling of it counts. */
const dictated: ReadonlySet<Ask> = new Set(['name', 'phone', 'email', 'ticket', 'order']);

function hearWords(turn: Turn, said: string, final: boolean): void {
  if (heardDanger(turn, said)) return;
  if (heardOfBeingCalled(turn, said)) return;
  if (refuseTranscript(turn, said)) return;
  if (hearCorrection(turn, said)) return;
  if (hearOwnName(turn, said)) return;
  const text = answerAboutCallAmong(turn, said);
  if (text === null || answerAboutCall(turn, text)) return;
  if (answerWhatWasNoted(turn, text)) return;
  if (obeyCommand(turn, text)) return;
  if (needsHuman(turn, text)) return;
  if (leaveContent(turn, text)) return;
  hearStage(turn, text, final);
  // A bare "hello" or "thanks" is no failed answer.
  const nothing = turn.undecided || turn.rule.endsWith('.unclear');
  if (nothing && turn.changes.length === 0) {
    const again = beginAgain(turn);
    if (returnCourtesy(again, text)) Object.assign(turn, again, { undecided: false });
  }
}

/** Notes that the caller was heard: no silence counts any more. */
export function heardSomething(turn: Turn): void {
  turn.state.silences = 0;
  turn.state.patient = false;
  if (turn.state.lastDone) turn.state.lastDone.turns += 1;
}

/** The centre's own rules may find that a human is needed, whatever was asked: anger, a threat, an important customer. */
function needsHuman(turn: Turn, text: string): boolean {
  if (turn.state.escalation) return false;
  const decision = consult(turn, { text, angerCounts: turn.angry });
  if (decision.escalate === null) return false;
  if (turn.angry) speak(turn, 'sorry_for_that');
  askForHuman(turn, text, { decided: decision });
  turn.rule = 'rules.escalated';
  return true;
}

// The same moment before the stage's own rule failed, so that a courtesy costs no attempt.
function beginAgain(turn: Turn): Turn {
  const attempts = Math.max(0, turn.state.attempts - (turn.undecided ? 0 : 1));
  return { ...beginTurn(turn.state, turn.centre, turn.at, turn), state: { ...turn.state, attempts } };
}

/** Brings words to the stage that the call is in. */
export function hearStage(turn: Turn, text: string, final: boolean): void {
  if (answerByTheWay(turn, text)) return;
  follow(turn, openQuestionOf(turn)?.hear(turn, text) ?? stageOf(turn).hear(turn, text, final));
}
