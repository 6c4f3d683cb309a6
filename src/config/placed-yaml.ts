import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';

/** A parsed YAML text that still knows where everything stood. */
export interface PlacedYaml {
  value: unknown;
  syntaxErrors: { line: number; text: string }[];
  /** The line (from 1) of the value at `path`; where it is missing, of its nearest parent. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** Parses YAML and keeps the line of every key. Never throws: what is wrong is in `syntaxErrors`. */
export function parsePlacedYaml(source: string): PlacedYaml {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  return {
    value: document.errors.length === 0 ? document.toJS() : undefined,
    syntaxErrors: document.errors.map((error) => ({
      line: lines.linePos(error.pos[0]).line,
      text: error.message,
    })),
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
