/** An author's notes are between these, as in HTML; no reader of the article sees them. */
const opening = '<!--';
const closing = '-->';

/** Where a fence of code begins: its marks, and for one of backticks no other on its line. */
const fenceBegins = /^[ \t]*(?:(`{3,})[^`\n]*|(~{3,})[^\n]*)$/my;
/** What is passed over elsewhere: an escaped sign, or the marks of code within a line. */
const escaped = /\\[\s\S]/y;
const codeMarks = /`+/y;

/** A Markdown text without its notes, or where a note begins that does not end. */
export type Noteless = { text: string } | { unended: number };

/**
 * Takes the notes (`<!-- … -->`) out of a Markdown text, over however many lines they go, and the whole of a line that
 * held nothing else. What looks like one in code, in a fence or within a line, is none.
 */
export function withoutNotes(markdown: string): Noteless {
  let text = '';
  let at = 0;
  const pass = (to: number): void => {
    text += markdown.slice(at, to);
    at = to;
  };
  while (at < markdown.length) {
    const code = codeEnd(markdown, at);
    if (code !== undefined) pass(code);
    else if (markdown.startsWith(opening, at)) {
      const end = noteEnd(markdown, at);
      if (end === undefined) return { unended: at };
      const rest = blankRest(markdown, end);
      const line = text.lastIndexOf('\n') + 1;
      const alone = rest !== undefined && text.slice(line).trim() === '';
      if (alone) text = text.slice(0, line);
      at = alone ? rest : end;
    } else pass(at + 1);
  }
  return { text };
}

/** Where what is no note although it might look like one ends, when such a thing begins at `at`. */
function codeEnd(markdown: string, at: number): number | undefined {
  const found = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(markdown);
  };
  const fence = at === 0 || markdown[at - 1] === '\n' ? found(fenceBegins) : null;
  if (fence) return fenceEnd(markdown, at + fence[0].length, fence[1] ?? fence[2] ?? '');
  const skipped = found(escaped);
  if (skipped) return at + skipped[0].length;
  const marks = found(codeMarks)?.[0];
  return marks === undefined ? undefined : spanEnd(markdown, at + marks.length, marks);
}

/** The end of the line that closes a fence: as many of the same marks at least; of the text where none does. */
function fenceEnd(markdown: string, from: number, marks: string): number {
  const closed = new RegExp(`^[ \\t]*${marks[0] ?? ''}{${marks.length},}[ \\t]*$`, 'gm');
  closed.lastIndex = from + 1;
  return closed.exec(markdown) ? closed.lastIndex : markdown.length;
}

/** The end of code within a paragraph: the next marks of the same number; marks without others stand for themselves. */
function spanEnd(markdown: string, from: number, marks: string): number {
  const paragraph = /\n[ \t]*\n/g;
  paragraph.lastIndex = from;
  const end = paragraph.exec(markdown)?.index ?? markdown.length;
  const closed = new RegExp(`(?<!\`)${marks}(?!\`)`, 'g');
  closed.lastIndex = from;
  const found = closed.exec(markdown);
  return found && found.index < end ? closed.lastIndex : from;
}

/** Where the next line begins, when nothing follows on this one. */
function blankRest(markdown: string, from: number): number | undefined {
  const blank = /[ \t]*(?:\n|$)/y;
  blank.lastIndex = from;
  return blank.test(markdown) ? blank.lastIndex : undefined;
}

/** `<!-->` and `<!--->` are whole notes, as in HTML. */
function noteEnd(markdown: string, at: number): number | undefined {
  const end = markdown.indexOf(closing, at + opening.length - '--'.length);
  return end === -1 ? undefined : end + closing.length;
}
