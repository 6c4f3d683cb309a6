import { inlineProse } from './prose-inline.ts';
import { cellsOf, rowProse } from './prose-table.ts';

/** One piece of what a Markdown text says: without a mark of it, and with a mark at its end where it had none. */
export interface Prose {
  kind: 'heading' | 'text' | 'item' | 'step' | 'row';
  text: string;
}

const fence = /^\s{0,3}(?:`{3,}|~{3,})/;
const heading = /^\s{0,3}#{1,6}(?:\s+|$)(.*?)\s*#*$/;
const underline = /^\s{0,3}(?:=+|-+)\s*$/;
const rule = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const item = /^\s*(?:[-*+•]|(?<number>\d{1,3}|[٠-٩]{1,3})[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)/u;
const quote = /^\s{0,3}(?:>\s?)+/;
const definition = /^\s{0,3}\[(?!\^)[^\]\n]{1,100}\]:\s+\S+.*$/;
const delimiter = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const hardBreak = /(?: {2,}|\\)$/;

/** Notes of an author, and what a browser would not show; code within a line is text. */
const unseen =
  /(?<code>(?<!`)(`{1,3})(?!`)[^`\n]{1,300}\2(?!`))|<!--[\s\S]*?(?:-->|$)|<(script|style)\b[^>]{0,200}>[\s\S]*?(?:<\/\3>|$)/giu;

/** What a Markdown text says, piece by piece; code in fences, notes, pictures and what is struck out say nothing. */
export function proseOf(markdown: string): Prose[] {
  const lines = markdown.replace(unseen, (_, code?: string) => code ?? '').split('\n');
  const reader = new Reader();
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').replace(quote, '');
    if (fence.test(line)) at = fenceEnd(lines, at);
    else if (line.includes('|') && isDelimiter(lines[at + 1])) at = reader.table(lines, at);
    else reader.line(line);
  }
  reader.close();
  return reader.found.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** What a Markdown text says, as one line. */
export function plainProse(markdown: string): string {
  return proseOf(markdown)
    .map(({ text }) => text)
    .join(' ');
}

class Reader {
  readonly found: Prose[] = [];
  #kind: Prose['kind'] = 'text';
  #lines: string[] = [];

  line(line: string): void {
    const [, title] = heading.exec(line) ?? [];
    if (line.trim() === '') this.close();
    else if (title !== undefined) this.#whole('heading', title);
    else if (underline.test(line) && this.#lines.length > 0) this.close('heading');
    else if (rule.test(line) || definition.test(line)) this.close();
    else {
      const begun = item.exec(line);
      if (begun) {
        this.close();
        this.#kind = begun.groups?.['number'] === undefined ? 'item' : 'step';
      }
      this.#lines.push(line.slice(begun?.[0].length ?? 0).replace(hardBreak, '\n'));
    }
  }

  /** Reads a table; returns the place of its last line. */
  table(lines: readonly string[], from: number): number {
    this.close();
    const headers = cellsOf(lines[from] ?? '');
    let at = from + 2;
    for (; at < lines.length && (lines[at] ?? '').includes('|'); at += 1) {
      this.#whole('row', rowProse(headers, cellsOf(lines[at] ?? '')));
    }
    return at - 1;
  }

  close(kind: Prose['kind'] = this.#kind): void {
    const text = this.#lines.map((line) => line.trimStart()).join(' ');
    for (const part of text.split('\n')) this.#push(kind, part);
    this.#lines = [];
    this.#kind = 'text';
  }

  #whole(kind: Prose['kind'], text: string): void {
    this.close();
    this.#push(kind, text);
  }

  #push(kind: Prose['kind'], written: string): void {
    const text = inlineProse(written);
    if (text !== '') this.found.push({ kind, text: /[.!?؟:،,؛;…]["'»”)]?$/u.test(text) ? text : `${text}.` });
  }
}

function isDelimiter(line: string | undefined): boolean {
  return line !== undefined && line.includes('-') && line.includes('|') && delimiter.test(line);
}

/** The line that closes a fence, or the last one. */
function fenceEnd(lines: readonly string[], from: number): number {
  const marks = /`+|~+/.exec(lines[from] ?? '')?.[0] ?? '```';
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line.startsWith(marks) && /^(?:`+|~+)$/.test(line)) return at;
  }
  return lines.length;
}
