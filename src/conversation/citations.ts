import type { Source } from '../shared/vocabulary.ts';

/** The articles that the next words are taken from. */
export class Cited {
  #sources: Source[] = [];

  add(sources: readonly Source[]): void {
    this.#sources.push(...sources);
  }

  /** Those cited since this was last asked, each once. */
  take(): Source[] {
    const cited = this.#sources.splice(0);
    return cited.filter(({ path }, index) => cited.findIndex((other) => other.path === path) === index);
  }
}
