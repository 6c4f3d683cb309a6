import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of articles that a test writes itself. */
export class KnowledgeFolder {
  readonly dir = mkdtempSync(path.join(tmpdir(), 'hatif-knowledge-'));

  /** Writes an article; `front` adds lines to its front matter. */
  write(file: string, title: string, body: string, front: string[] = []): void {
    const [, category = ''] = file.split('/');
    this.raw(
      file,
      [
        '---',
        `title: ${title}`,
        `category: ${category}`,
        'updated: 2026-11-01',
        ...front,
        '---',
        '',
        body,
        '',
      ].join('\n'),
    );
  }

  /** Writes a file as it is. */
  raw(file: string, content: string): void {
    const target = path.join(this.dir, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }

  remove(file: string): void {
    rmSync(path.join(this.dir, file));
  }

  [Symbol.dispose](): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}
