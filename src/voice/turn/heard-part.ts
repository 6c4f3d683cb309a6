/**
 * The part of a text that was heard when its speech was cut off after `fraction` of its length: whole words,
 * never more than was played. Speech is taken as even, which is true enough of a synthesised voice.
 */
export function heardPart(text: string, fraction: number): string {
  if (fraction >= 1) return text;
  const upTo = Math.floor(text.length * Math.max(0, fraction));
  if (upTo === 0) return '';
  const cut = text.slice(0, upTo);
  const insideWord = /\S$/u.test(cut) && /^\S/u.test(text.slice(upTo));
  return (insideWord ? cut.replace(/\S+$/u, '') : cut).trimEnd();
}
