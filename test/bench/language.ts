import { readRows } from '../language/rows.ts';
import { understandRow } from '../language/understand-row.ts';
import { figureOf } from './measure.ts';
import type { Figure } from './measure.ts';

/** How often each sentence is understood; its median keeps other processes' work out of the figure. */
const rounds = 9;

/** Time to understand one utterance, by kind, over every labelled sentence. Goal: p99 below 1 ms. */
export function languageBench(): Figure[] {
  const rows = readRows();
  const kinds = [...new Set(rows.map((row) => row.kind))];
  return kinds.map((kind) => {
    const ofKind = rows.filter((row) => row.kind === kind);
    const times = ofKind.map((): number[] => []);
    for (let round = -3; round < rounds; round += 1) {
      for (const [index, row] of ofKind.entries()) {
        const began = performance.now();
        understandRow(row);
        if (round >= 0) times[index]?.push(performance.now() - began);
      }
    }
    const medians = times.map((all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0);
    return figureOf(`language ${kind}`, 'ms', medians);
  });
}
