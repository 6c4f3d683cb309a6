import { foldWords, type Word } from '../../language/index.ts';
import { findWords } from './words.ts';

/** So many words of more than one letter in a row of a secret text are no chance. */
const RUN = 5;

const tells =
  'system prompt | my instructions | my system | instructions are | i was instructed | i am instructed | my prompt | my guidelines | تعليماتي | البرومبت | رساله النظام | التعليمات التي اعطيت | ' +
  'createticket | checkticket | escalatetohuman | updatecustomer | lookupcustomer | endcall | searchknowledge | createlead | bookappointment | moveappointment | cancelappointment | freetimes | verifycaller';

/** The words with which an answer gives away what the model was told, or null. */
export function leakIn(words: readonly Word[], text: string, secret: readonly string[]): string | null {
  const [tell] = findWords(words, tells);
  if (tell) return text.slice(words[tell.first]?.start, words[tell.last]?.end);
  // A line break that was escaped leaves a letter of its own.
  const whole = words.filter(({ norm }) => norm.length > 1);
  for (const source of secret) {
    const runs = runsOf(foldWords(source).filter(({ norm }) => norm.length > 1));
    for (let at = 0; at + RUN <= whole.length; at += 1) {
      if (runs.has(runAt(whole, at))) return text.slice(whole[at]?.start, whole[at + RUN - 1]?.end);
    }
  }
  return null;
}

function runsOf(words: readonly Word[]): Set<string> {
  return new Set(Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) => runAt(words, at)));
}

function runAt(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + RUN)
    .map(({ norm }) => norm)
    .join(' ');
}
