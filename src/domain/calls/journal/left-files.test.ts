import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentOf, leftFiles } from './left-files.ts';

test('a journal that another process recovers while a person is exported is no failure of the export', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'hatif-left-'));
  try {
    const file = path.join(dir, `${randomUUID()}.1.jsonl`);
    writeFileSync(file, '{"text":"hello"}\nhalf a li');
    const [listed] = leftFiles(dir);
    expect(listed && contentOf(listed)).toEqual([{ text: 'hello' }, 'half a li']);
    rmSync(file);
    expect(listed && contentOf(listed)).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
