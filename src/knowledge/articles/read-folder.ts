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
  /** Files that are no articles, by their paths. */
  unread: string[];
}

/**
 * Reads `<language>/<category>/*.md` below a folder, in order of their paths; a README beside the languages is no
 * article. Throws `knowledge_folder` when the folder cannot be read.
 */
export async function readFolder(folder: string): Promise<Folder> {
  const articles: Article[] = [];
  const mistakes: Mistake[] = [];
  const files = await filesBelow(folder);
  for (const file of files.filter(isArticle)) {
    const read = readArticle(file, await readFile(path.join(folder, file), 'utf8'));
    if (Array.isArray(read)) mistakes.push(...read);
    else articles.push(read);
  }
  return { articles, mistakes, unread: files.filter((file) => !isArticle(file) && !isReadme(file)) };
}

const isReadme = (file: string): boolean => file.toLowerCase() === 'readme.md';
const isArticle = (file: string): boolean => file.endsWith('.md') && !isReadme(file);

/** Files below a folder but hidden ones, in order of their paths. */
async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
      .map((name) => name.split(path.sep).join('/'))
      .filter((name) => !/(?:^|\/)\./.test(name))
      .sort();
  } catch (error) {
    throw new HatifError('knowledge_folder', `${folder} cannot be read: ${errorMessage(error)}`, {
      status: 400,
      cause: error,
    });
  }
}
