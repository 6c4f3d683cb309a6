import { choiceNamed } from '../../../language/index.ts';
import { answerToOffer, wordCount } from '../listen.ts';
import type { Turn } from '../turn.ts';
import { isSameMoment, momentIn, type Moment } from './appointment-time.ts';

/** An hour that is named without saying that it is one: "four thirty works", «اربع ونص زين». */
function hourIn(turn: Turn, offered: readonly string[], text: string): Moment | undefined {
  if (choiceNamed(text, offered.length) !== undefined) return undefined;
  return momentIn(turn, `${turn.state.language === 'ar' ? 'الساعة' : 'at'} ${text}`);
}

/** One of the offered times: by its place, by its hour, or the only one by "yes". */
export function amongOffered(turn: Turn, offered: readonly string[], text: string): string | undefined {
  if (offered.length === 0) return undefined;
  const clock = (iso: string): string =>
    new Date(iso).toLocaleTimeString('en-GB', { timeZone: turn.centre.timeZone });
  const said = momentIn(turn, text) ?? hourIn(turn, offered, text);
  if (said?.exact) {
    const same = offered.find((time) => isSameMoment(time, said.start));
    const sameHour = offered.find((time) => clock(time) === clock(said.start));
    const named = same ?? (wordCount(text) <= 5 ? sameHour : undefined);
    // "Two" is the second of what was offered where no time of two o'clock was.
    return named ?? (wordCount(text) === 1 ? offered[choiceNamed(text, offered.length) ?? -1] : undefined);
  }
  const place = choiceNamed(text, offered.length);
  // "The first" is of what was offered, "the first of december" a day.
  if (place !== undefined && (said?.words ?? 0) <= 2) return offered[place];
  return offered.length === 1 && answerToOffer(turn, text) === 'yes' ? offered[0] : undefined;
}
