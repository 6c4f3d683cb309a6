/** The marks that end a sentence, in Arabic as in English, with the quotes and brackets that close it. */
const marks = String.raw`[.!?؟۔…]+["'»”)\]]*`;

/** Ends of sentences in a text that is still coming: a mark counts where white space follows (not in "3.5"), and every line break. */
export const sentenceEndSoFar = new RegExp(String.raw`${marks}(?=\s)|\n+`, 'gu');

/** Ends of sentences in a text that is whole: a mark at its end counts too. */
export const sentenceEnd = new RegExp(String.raw`${marks}(?=\s|$)|\n+`, 'gu');
