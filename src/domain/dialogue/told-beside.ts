import { grumbles, isQuestion } from '../../language/index.ts';
import { heardBeside, isToHear } from './beside.ts';
import { departmentIn, isDescription, takeVolunteered, tellsOfMatter } from './listen.ts';
import { lookUpBeside } from './look-up.ts';
import { keepBeside, keepWaiting } from './several-matters.ts';
import { takeMore } from './told-more.ts';
import { hasNotSaidWhat } from './state.ts';
import type { Turn } from './turn.ts';

/**
 * Hears what is told with the answer to a question about the caller's details. A question is looked up, and the call goes on
 * behind its answer: then true. Anything else is taken up when the details are through.
 */
export function hearToldBeside(turn: Turn, text: string): boolean {
  const { told } = heardBeside(turn, text);
  if (told === '' || grumbles(told)) return false;
  if (lookUpBeside(turn, told)) return true;
  if (!isToHear(turn, told) && !(isDescription(told) && tellsOfMatter(turn, told))) return false;
  const service = hasNotSaidWhat(turn.state) ? null : turn.state.service;
  if (service !== null && isQuestion(told))
    keepWaiting(turn, [{ text: told, department: departmentIn(turn, told) ?? service.department }]);
  else if (service !== null) takeMore(turn, { text: told, department: departmentIn(turn, told) ?? null });
  else if (!takeVolunteered(turn, told)) keepBeside(turn, told);
  return false;
}
