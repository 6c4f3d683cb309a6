import { createHash } from 'node:crypto';

/** The id of what a form makes: the same for the same form, sent again because its answer was lost. */
export function idOfForm(...of: readonly string[]): string {
  const digest = createHash('sha256').update(of.join(':')).digest('hex');
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(digest) ?? [];
  return `${a}-${b}-8${c}-8${d}-${e}`;
}
