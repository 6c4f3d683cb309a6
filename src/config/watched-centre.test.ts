import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HatifError } from '../errors.ts';
import { loadCentre } from './centre.ts';
import { centreInUse, WatchedCentre } from './watched-centre.ts';

const source = readFileSync(path.join(import.meta.dirname, '../../centre.yaml'), 'utf8');
const pharmacy = `  pharmacy:
    kind: sales
    name: { ar: الصَّيْدَلِيَّةُ, en: Pharmacy }
    requiredFields: []
    keywords: { ar: [صيدلية], en: [pharmacy] }
`;
const grown = source.replace('departments:\n', `departments:\n${pharmacy}`);
const named = new HatifError('department_in_use', 'pharmacy is named by 1 ticket', { status: 409 });

let dir: string;
let file: string;
let inUse: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'hatif-centre-file-'));
  file = path.join(dir, 'centre.yaml');
  inUse = centreInUse(dir, file);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A worker's centre: it keeps the file in use; `removes` answers whether a department may go. */
function worker(removes: () => Promise<void>) {
  const heard = { changed: vi.fn(), refused: vi.fn(), removes: vi.fn(removes) };
  return { ...heard, centre: new WatchedCentre(file, { ...heard, inUse, keeps: true }) };
}
const keysOf = (centre: { departments: object }): string[] => Object.keys(centre.departments);

describe('the file in use', () => {
  test('is kept as it was accepted, for the jobs of a worker', () => {
    writeFileSync(file, grown);
    using started = worker(() => Promise.resolve()).centre;
    expect(loadCentre(inUse)).toEqual(started.current);
  });

  test('is gone on with after a start, while something names a department that the edited one lacks', async () => {
    writeFileSync(file, grown);
    worker(() => Promise.resolve()).centre[Symbol.dispose]();
    writeFileSync(file, source);
    const { refused, removes, centre } = worker(() => Promise.reject(named));
    using restarted = centre;
    await vi.waitFor(() => expect(refused).toHaveBeenCalledWith(named));
    expect(removes).toHaveBeenCalledWith(['pharmacy']);
    expect(keysOf(restarted.current)).toContain('pharmacy');
    expect(keysOf(loadCentre(inUse))).toContain('pharmacy');
  });

  test('is the edited one as soon as nothing names what it lacks', async () => {
    writeFileSync(file, grown);
    worker(() => Promise.resolve()).centre[Symbol.dispose]();
    writeFileSync(file, source);
    const { changed, centre } = worker(() => Promise.resolve());
    using restarted = centre;
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(keysOf(restarted.current)).not.toContain('pharmacy');
    expect(keysOf(loadCentre(inUse))).not.toContain('pharmacy');
  });

  test('is not needed to start: one that cannot be read counts for nothing', () => {
    writeFileSync(file, grown);
    worker(() => Promise.resolve()).centre[Symbol.dispose]();
    writeFileSync(inUse, 'departments: [');
    writeFileSync(file, source);
    using restarted = worker(() => Promise.reject(named)).centre;
    expect(keysOf(restarted.current)).not.toContain('pharmacy');
  });
});
