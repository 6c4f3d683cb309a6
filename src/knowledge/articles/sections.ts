import type { Section } from './types.ts';

/** A longer section is told in parts, cut between paragraphs. */
const longest = 1_200;

const headingLine = /^(#{1,6})\s+(.+?)\s*#*$/;
const spokenLine = /^spoken:\s*(.*)$/;
const fence = /^\s*(?:```|~~~)/;

interface Draft {
  heading: string;
  lines: string[];
}

/**
 * Cuts the body of an article at its headings. The first line under a heading may be `spoken: …`. What stands
 * before the first heading goes under the title, with `spoken` of the front matter. Empty sections are left out.
 */
export function cutSections(body: string, title: string, spoken: string | null): Section[] {
  const [opening, ...others] = drafts(body, title);
  const sections = [
    ...(opening ? partsOf(opening, spoken) : []),
    ...others.flatMap((draft) => partsOf(draft, null)),
  ];
  // The same words twice under the same heading say nothing more.
  return [...new Map(sections.map((section) => [`${section.heading}\n${section.text}`, section])).values()];
}

function drafts(body: string, title: string): Draft[] {
  let current: Draft = { heading: title, lines: [] };
  const all = [current];
  let inFence = false;
  for (const line of body.split('\n')) {
    if (fence.test(line)) inFence = !inFence;
    const [, marks, heading] = (!inFence && headingLine.exec(line)) || [];
    if (marks === undefined || heading === undefined) current.lines.push(line);
    else if (marks !== '#' || heading !== title) {
      current = { heading, lines: [] };
      all.push(current);
    }
  }
  return all;
}

function partsOf({ heading, lines }: Draft, spoken: string | null): Section[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const own = spokenLine.exec(lines[first]?.trim() ?? '')?.[1]?.trim();
  const text = lines
    .slice(own === undefined ? 0 : first + 1)
    .join('\n')
    .trim();
  const said = unquoted(own) ?? spoken;
  // What the author wrote for the voice stands for the whole section: it goes with each part.
  return split(text === '' ? (said ?? '') : text).map((part) => ({ heading, text: part, spoken: said }));
}

function unquoted(spoken: string | undefined): string | undefined {
  return spoken?.replace(/^(["'])(.*)\1$/, '$2') || undefined;
}

function split(text: string): string[] {
  if (text === '') return [];
  const parts = [''];
  for (const paragraph of text.split(/\n{2,}/)) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && last.length + paragraph.length > longest) parts.push(paragraph);
    else parts[parts.length - 1] = last === '' ? paragraph : `${last}\n\n${paragraph}`;
  }
  return parts;
}
