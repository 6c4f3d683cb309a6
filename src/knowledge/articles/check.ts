import { readFolder, type Folder } from './read-folder.ts';
import type { Article, Mistake } from './types.ts';

/** What is right and wrong in a folder of articles, without a database. Throws `knowledge_folder` as {@link readFolder} does. */
export async function checkArticles(
  folder: string,
): Promise<{ articles: number } & Pick<Folder, 'mistakes' | 'unread'>> {
  const { articles, mistakes, unread } = await readFolder(folder);
  return { articles: articles.length, mistakes: [...mistakes, ...unlikeTranslations(articles)], unread };
}

/** Remedies whose translation is none, or has other steps: who changes language could not go on in it. */
function unlikeTranslations(articles: readonly Article[]): Mistake[] {
  return articles.flatMap(({ path, topic, language, remedy }) => {
    const other = articles.find((one) => one.topic === topic && one.language !== language);
    if (!remedy || !other || other.remedy?.length === remedy.length) return [];
    const message = `${remedy.length} steps here, ${other.remedy?.length ?? 0} in ${other.path}`;
    return [{ file: path, line: 1, message }];
  });
}
