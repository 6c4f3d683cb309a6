import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import { errorMessage } from '../errors.ts';

/** A parsed YAML text that still knows where everything stood. */
export interface PlacedYaml {
  value: unknown;
  syntaxErrors: { line: number; text: string }[];
  /** The line (from 1) of the value at `path`; where it is missing, of its nearest parent. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** How many characters a text may have: ten times a large centre.yaml. */
const longestText = 512 * 1024;
/** How deep lists and maps may lie in each other; a centre.yaml has six. */
const deepestNesting = 64;

/**
 * Parses YAML and keeps the line of every key. Never throws and never takes long, whatever the text: what is wrong is
 * in `syntaxErrors`, also what cannot have been meant (too long, too deep, aliases that multiply).
 */
export function parsePlacedYaml(source: string): PlacedYaml {
  const beyond = beyondBounds(source);
  if (beyond !== undefined) return { value: undefined, syntaxErrors: [beyond], lineOf: () => 1 };
  const lines = new LineCounter();
  // The library compares every key of a map with every other one; a set does it at once.
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const syntaxErrors = [
    ...document.errors.map(({ pos, message }) => ({ offset: pos[0], text: message })),
    ...repeatedKeys(document),
  ].map(({ offset, text }) => ({ line: lines.linePos(offset).line, text }));
  let value: unknown;
  if (syntaxErrors.length === 0) {
    try {
      value = document.toJS();
    } catch (error) {
      syntaxErrors.push({ line: 1, text: errorMessage(error) });
    }
  }
  return {
    value,
    syntaxErrors,
    lineOf(path) {
      let node: unknown = document.contents;
      let offset = startOf(node);
      for (const key of path) {
        const child = childOf(node, key);
        if (!child) break;
        offset = child.offset ?? offset;
        node = child.node;
      }
      return lines.linePos(offset ?? 0).line;
    },
  };
}

function beyondBounds(source: string): { line: number; text: string } | undefined {
  if (source.length > longestText)
    return { line: 1, text: `expected at most ${longestText} characters, received ${source.length}` };
  let depth = 0;
  let line = 1;
  for (const character of source) {
    if (character === '\n') line += 1;
    else if (character === '[' || character === '{') depth += 1;
    else if ((character === ']' || character === '}') && depth > 0) depth -= 1;
    if (depth > deepestNesting)
      return { line, text: `expected brackets at most ${deepestNesting} deep in each other` };
  }
  return undefined;
}

function repeatedKeys(document: Document): { offset: number; text: string }[] {
  const repeated: { offset: number; text: string }[] = [];
  visit(document, {
    Map: (_key, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) repeated.push({ offset: startOf(key) ?? 0, text: `${name} stands here twice` });
        seen.add(name);
      }
    },
  });
  return repeated;
}

function childOf(node: unknown, key: PropertyKey): { node: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return pair && { node: pair.value, offset: startOf(pair.key) };
  }
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key];
    return item === undefined ? undefined : { node: item, offset: startOf(item) };
  }
  return undefined;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
