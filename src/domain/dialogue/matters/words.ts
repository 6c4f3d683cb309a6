import { isUnknowing, parseCommand, parseYesNo } from '../../../language/index.ts';
import { heardIn, type Turn } from '../turn.ts';

/** The caller does not have or know or give what is asked for. */
export function passes(turn: Turn, text: string): boolean {
  const heard = heardIn(turn.state);
  if (isUnknowing(text)) return true;
  if (parseCommand(text, heard)?.value === 'skip') return true;
  return (
    parseYesNo(text, { ...heard, asked: 'yes_no' })?.value === 'no' && text.trim().split(/\s+/u).length <= 3
  );
}

/** Yes, no, or neither. */
export function yesOrNo(turn: Turn, text: string): 'yes' | 'no' | undefined {
  const answer = parseYesNo(text, { ...heardIn(turn.state), asked: 'yes_no' })?.value;
  return answer === 'unsure' ? undefined : answer;
}
