import {
  hasNoNumber,
  isUnknowing,
  parseCommand,
  parseDigits,
  piecesOf,
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

/** How many words say that somebody does not know, among others. */
const UNKNOWING_WORDS = 4;

/** Whether the caller passes, whatever else they say in the same breath: "there is no order! Skip", «معرفش، تخطي». */
export function passesAmong(turn: Turn, text: string): boolean {
  if (passes(turn, text)) return true;
  return piecesOf(text).some(
    (piece) =>
      hasNoNumber(piece) ||
      (wordCount(piece) <= UNKNOWING_WORDS && isUnknowing(piece)) ||
      parseCommand(piece, heardIn(turn.state))?.value === 'skip' ||
      leadingSkip.test(piece),
  );
}

/** "Skip then", «تخطي يا بنتي»: the word alone says it, whatever is called after it. */
const leadingSkip = /^\s*(?:please )?(?:skip|pass|تخطي|تخطى|تجاوز|سكيب)(?!\p{L})/iu;

/** The ticket that a caller names by its number, said or keyed; undefined where that is not a whole one. */
export function ticketIn({ state }: Turn, text: string): string | undefined {
  const heard = heardIn(state);
  const number = ticketNamed(text, heard) ?? parseDigits(text, { ...heard, asked: 'digits' })?.value;
  const digits = number?.replaceAll(/\D/g, '') ?? '';
  return digits.length === 7 ? `TKT-${digits}` : undefined;
}
