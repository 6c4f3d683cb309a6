import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { errorMessage, HatifError } from '../../errors.ts';
import { readArticle } from './read-article.ts';
import type { Article, Mistake } from './types.ts';

/** What a folder of articles holds. */
export interface Folder {
  articles: Article[];
  /** Files that are there but cannot be used as they are. */
  mistakes: Mistake[];
}

/**
 * Reads `<language>/<category>/*.md` below a folder, in order of their paths; a README beside the languages is no
 * article. Throws `knowledge_folder` when the folder cannot be read.
 */
export async function readFolder(folder: string): Promise<Folder> {
  const articles: Article[] = [];
  const mistakes: Mistake[] = [];
  for (const file of await filesBelow(folder)) {
    const read = readArticle(file, await readFile(path.join(folder, file), 'utf8'));
    if (Array.isArray(read)) mistakes.push(...read);
    else articles.push(read);
  }
  return { articles, mistakes };
}

async function filesBelow(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names
      .map((name) => name.split(path.sep).join('/'))
      .filter((name) => name.endsWith('.md') && name.toLowerCase() !== 'readme.md')
      .sort();
  } catch (error) {
    throw new HatifError('knowledge_folder', `${folder} cannot be read: ${errorMessage(error)}`, {
      status: 400,
      cause: error,
    });
  }
}
