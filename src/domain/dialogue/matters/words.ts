import {
  isUnknowing,
  parseCommand,
  parseDigits,
  refusesToTell,
  ticketNamed,
} from '../../../language/index.ts';
import { wordCount, yesOrNo } from '../listen.ts';
import { heardIn, type Turn } from '../turn.ts';

/** The caller does not have or know or give what is asked for. */
export function passes(turn: Turn, text: string): boolean {
  const heard = heardIn(turn.state);
  if (isUnknowing(text) || refusesToTell(text)) return true;
  if (parseCommand(text, heard)?.value === 'skip') return true;
  return yesOrNo(turn, text) === 'no' && wordCount(text) <= 3;
}

/** The ticket that a caller names by its number, said or keyed; undefined where that is not a whole one. */
export function ticketIn({ state }: Turn, text: string): string | undefined {
  const heard = heardIn(state);
  const number = ticketNamed(text, heard) ?? parseDigits(text, { ...heard, asked: 'digits' })?.value;
  const digits = number?.replaceAll(/\D/g, '') ?? '';
  return digits.length === 7 ? `TKT-${digits}` : undefined;
}
