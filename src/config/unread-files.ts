import path from 'node:path';

/** Names under which a business file is looked for by people, and not by us. */
const like = /^cent(?:re|er)\b.*\.(?:ya?ml|json)$/iu;

/** Files beside the business file that look like one and are not read, by name. `list` gives the names in a folder. */
export function unreadBeside(file: string, list: (folder: string) => string[]): string[] {
  const read = path.basename(file);
  return list(path.dirname(file)).filter((name) => name !== read && like.test(name));
}
