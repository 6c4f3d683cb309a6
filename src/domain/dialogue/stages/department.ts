import { hearDepartment, keyDepartment } from '../departments/index.ts';
import { leave } from '../leave.ts';
import { release } from '../release.ts';
import { rulesOf, speak, type Turn } from '../turn.ts';
import type { StageRules } from '../turn.types.ts';
import { setAside } from '../unsolved.ts';

/** The last stage, in which a department serves the caller. */
export const department: StageRules = {
  asked: 'describe',
  ask: 'describe',
  passedForGood: true,
  wanted: () => true,
  enter(turn) {
    if (!release(turn)) turn.opens = 'entry';
  },
  afresh(turn) {
    turn.state.question = 'anything_else';
    speak(turn, 'anything_else');
  },
  hear: hearDepartment,
  key: keyDepartment,
  // Neither yes nor no to "anything else?", several times over.
  giveUp(turn) {
    leave(turn, { farewell: 'goodbye', outcome: null });
    return false;
  },
  reading: () => undefined,
  obey(turn, command) {
    if (command === 'back') goBack(turn);
    else if (command === 'restart') startOver(turn);
    else return false;
    return true;
  },
};

/** Back to the step before of what is being tried; there is no way back into the IVR. */
function goBack(turn: Turn): void {
  const { matter } = turn.state;
  if (matter && rulesOf(turn, matter).back?.(turn, matter)) return;
  turn.rule = 'command.back';
  turn.say = [...turn.state.last];
}

/** Leaves what is being done, and asks what it is about. */
function startOver(turn: Turn): void {
  const { state } = turn;
  turn.rule = 'command.restart';
  setAside(turn);
  state.matter = { kind: 'opening' };
  state.question = null;
  state.attempts = 0;
  speak(turn, 'go_ahead');
}
