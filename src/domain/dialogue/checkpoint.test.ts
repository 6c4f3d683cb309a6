import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import { askedOf, newDialogue, parseCheckpoint, step } from './index.ts';

const centre = loadCentre(path.resolve(import.meta.dirname, '../../../centre.yaml'));
const at = new Date('2026-11-24T09:00:00+03:00');

/** A checkpoint that an earlier program left, what the caller was asked, what they say, and what it asked then. */
interface Left {
  at: string;
  asked: string;
  say: string;
  then: string;
  checkpoint: unknown;
}

const left = readFileSync(path.join(import.meta.dirname, 'fixtures/checkpoints-2.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Left);

describe('a checkpoint of version 2, left by an earlier program', () => {
  it.each(left)('is gone on with at $at', ({ asked, say, then, checkpoint }) => {
    const state = parseCheckpoint(checkpoint)?.state ?? newDialogue({});
    expect(askedOf(state)).toBe(asked);
    expect(step(state, { type: 'said', text: say, final: true }, centre, at).asked).toBe(then);
  });
});
