import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** The absolute path of a program on `searchPath` (`PATH`'s form), or nothing. */
export function findExecutable(name: string, searchPath: string): string | undefined {
  return searchPath
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.resolve(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find(isExecutable);
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
