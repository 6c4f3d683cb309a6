/** Behind a mark, or before "but": there one thing ends that is said, and the next begins. */
const border = /(?<=[.!?؟;؛,،:\n])\s+|\s+(?=(?:but|بس|لكن|ولكن)\s)/iu;

/** The pieces of an utterance in their order, each with its mark: "No e-mail. I was billed twice" has two. */
export function piecesOf(text: string): string[] {
  return text.split(border).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
