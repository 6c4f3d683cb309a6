import type { TashkeelModel } from './model.ts';
import { pronounceName } from './names.ts';

// Not the tanween and shadda that people also type in plain text: they do not say how the word is read.
const shortVowels = /[\u064E-\u0650\u0652\u0670]/u;
const tanween = /[\u064B-\u064D]/u;
const hamzaOrShadda = /[\u0651\u0653-\u0655]/gu;
const shortA = '\u064E';

/** A word split into base letters and the marks that follow each. */
interface Letter {
  base: string;
  marks: string;
}

function lettersOf(word: string): Letter[] {
  const letters: Letter[] = [];
  for (const character of word.normalize('NFD')) {
    const last = letters.at(-1);
    if (/\p{Mn}/u.test(character) && last) last.marks += character;
    else if (!/[\p{Mn}\p{So}]/u.test(character)) letters.push({ base: character, marks: '' });
  }
  return letters;
}

/** Whether a voice that needs diacritics can read the word: it has some, or it is not an Arabic word. */
export function isReadable(word: string): boolean {
  const letters =
    word
      .normalize('NFC')
      .match(/\p{Script=Arabic}/gu)
      ?.filter((c) => /\p{L}/u.test(c)) ?? [];
  return letters.length < 2 || shortVowels.test(word);
}

/** The letters with the marks their author gave them (hamza, shadda, tanween), and the model's vowels. */
function withVowels(letters: readonly Letter[], marks: readonly string[]): string {
  const spelled = letters.map(({ base, marks: own }, at) => {
    const proposed = marks[at] ?? '';
    if (own === '') return base + proposed;
    return base + own + (tanween.test(own) ? '' : proposed.replace(hamzaOrShadda, ''));
  });
  return spelled.join('').normalize('NFC');
}

/** What a reader does who does not know the word: a short a on its first letter. */
function guess(word: string): string {
  return isReadable(word) ? word : word.replace(/\p{Script=Arabic}/u, (letter) => letter + shortA);
}

/**
 * Puts diacritics where a voice needs them: words that carry some stay as their author wrote them, names
 * come from the lexicon, the rest from the model, which sees the whole text. No Arabic word of two letters
 * or more leaves without any. `model` null (not installed): only names and the plainest guess.
 */
export async function diacritise(text: string, model: TashkeelModel | null): Promise<string> {
  const pieces = text.split(/(\s+)/u);
  if (pieces.every(isReadable)) return text;
  const spelled = pieces.map(lettersOf);
  const marked = (await model?.mark(spelled.flat().map((letter) => letter.base))) ?? [];
  let at = 0;
  return pieces
    .map((piece, index) => {
      const letters = spelled[index] ?? [];
      const marks = marked.slice(at, at + letters.length).map((letter) => letter.marks);
      at += letters.length;
      return isReadable(piece) ? piece : (named(piece) ?? guess(withVowels(letters, marks)));
    })
    .join('');
}

/** The name inside a piece, with the punctuation around it kept. */
function named(piece: string): string | undefined {
  const [, before = '', word = '', after = ''] = /^(\P{L}*)(.*?)(\P{L}*)$/su.exec(piece) ?? [];
  const name = pronounceName(word);
  return name === undefined ? undefined : before + name + after;
}
