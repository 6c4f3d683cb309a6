import { joinedWords, type Words } from '../../speech/index.ts';

/** Words that are kept until they come as a turn; older ones came as none. */
const mostKept = 20;

/** What else each turn may have been: the framework gives a turn by the likeliest words of its parts alone. */
export class Readings {
  #heard: Words[] = [];

  /** Words were heard that will come as a turn, or as a part of one. */
  note(words: Words): void {
    this.#heard.push(words);
    if (this.#heard.length > mostKept) this.#heard.shift();
  }

  /** All readings of a turn, its own words first; none where there is but one. */
  take(text: string): { nbest?: readonly string[] } {
    const heard = this.#heard;
    this.#heard = [];
    const plain = folded(text);
    for (let from = 0; from < heard.length; from += 1) {
      const turn = joinedWords(heard.slice(from));
      if (folded(turn.text) === plain) return turn.others.length > 0 ? { nbest: [text, ...turn.others] } : {};
    }
    return {};
  }
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();
