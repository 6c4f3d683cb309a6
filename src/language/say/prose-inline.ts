const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', quot: '"', apos: "'" };

/** What stands within a line of Markdown, in the order in which it is looked for. */
const marks = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-${'`'}{-~])`,
    '(?<!`)(?<ticks>`{1,3})(?!`)(?<code>[^`\\n]{1,300})\\k<ticks>(?!`)',
    // What is keyed on a telephone has stars of its own.
    String.raw`(?<keyed>(?<![\w*])(?:[*#]{1,2}\d[\d*#]{0,40}#|\*\d{1,6}\*\d{1,12}(?![\w*])|\*\d{1,6}(?![\w*])))`,
    String.raw`<(?<auto>(?:https?:\/\/|mailto:)[^<>\s]{1,300}|[^<>\s@]{1,64}@[^<>\s]{1,200})>`,
    String.raw`(?<newLine><br\s{0,5}\/?>)`,
    String.raw`(?<tag><\/?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,300})?\/?>)`,
    String.raw`(?<picture>!\[[^\]\n]{0,300}\]\([^()\n]{0,300}\))`,
    String.raw`(?<note>\[\^[^\]\n]{1,60}\]:?)`,
    String.raw`\[(?<linked>[^[\]\n]{1,300})\](?:\([^()\n]{0,300}(?:\([^()\n]{0,100}\))?[^()\n]{0,100}\)|\[[^\]\n]{0,100}\])`,
    String.raw`(?<struck>~~[^~\n]{1,300}~~)`,
    String.raw`&(?<entity>#\d{1,6}|[a-z]{2,6});`,
    String.raw`(?<emphasis>\*{1,3}|_{1,3}|={2}|${'`'}{1,3})`,
    String.raw`(?<bar>\s{0,3}\|+\s{0,3})`,
    String.raw`(?<arrow>\s{1,3}>{1,2}\s|\s{0,3}[→➜➔▸]\s)`,
    String.raw`(?<picto>[\p{Extended_Pictographic}\u200d\ufe0f](?<![©®™]))`,
  ].join('|'),
  'gu',
);

/** The words of a line of Markdown without its marks; links by their text, and code as it is. */
export function inlineProse(line: string): string {
  return strip(line, 0)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s+([.,،؛;:!?؟])(?=\s|$)/gu, '$1')
    .trim();
}

/** Links hold marks of their own, and nothing is nested deeper. */
const deepest = 2;

function strip(line: string, depth: number): string {
  return line.replace(marks, (found: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const at = rest.at(-3) as number;
    const { escaped, code, keyed, auto, linked, entity, emphasis } = groups;
    const kept = escaped ?? code ?? keyed ?? auto?.replace(/^mailto:/, '');
    if (kept !== undefined) return kept;
    if (linked !== undefined) return depth < deepest ? strip(linked, depth + 1) : linked;
    if (entity !== undefined) return character(entity) ?? found;
    if (emphasis !== undefined) return isWithin(line, at, found) ? found : '';
    if (groups['bar'] !== undefined || groups['arrow'] !== undefined) return ', ';
    return groups['newLine'] === undefined ? '' : ' ';
  });
}

function character(entity: string): string | undefined {
  if (!entity.startsWith('#')) return entities[entity];
  const code = Number(entity.slice(1));
  return code > 31 && code < 0xd800 ? String.fromCodePoint(code) : '';
}

/** Whether a sign stands inside a word or between figures, and is part of them: "press_office", "2*4". */
function isWithin(line: string, at: number, found: string): boolean {
  const before = line[at - 1] ?? ' ';
  const after = line[at + found.length] ?? ' ';
  if (found.startsWith('_')) return /[\p{L}\p{N}_]/u.test(before) && /[\p{L}\p{N}_]/u.test(after);
  return found === '*' && /\d/.test(before) && /\d/.test(after);
}
