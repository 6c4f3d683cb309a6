import type { ServingModel } from '../../db/queries/knowledge-search.ts';
import { errorMessage } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { within } from '../../shared/within.ts';
import type { Embedders } from '../embedder.ts';
import { BoundedMap } from '../../shared/bounded-map.ts';

/** After so many failures in a row the model is left alone for a while. */
const failuresBeforeRest = 2;
const restMs = 15_000;
const remembered = 1_000;

export interface QuestionVectorsOptions {
  embedders: Embedders;
  logger: Logger;
  clock: () => Date;
  /** A vector that comes later comes too late. */
  withinMs: number;
}

/**
 * Vectors of questions, remembered, with a time limit. A model that does not answer costs the first searches the
 * limit and those after it nothing: it is asked again after a rest.
 */
export class QuestionVectors {
  readonly #embedders: Embedders;
  readonly #logger: Logger;
  readonly #clock: () => Date;
  readonly #withinMs: number;
  readonly #known = new BoundedMap<string, readonly number[]>(remembered);
  #failures = 0;
  #restsUntil = 0;

  constructor({ embedders, logger, clock, withinMs }: QuestionVectorsOptions) {
    this.#withinMs = withinMs;
    this.#embedders = embedders;
    this.#logger = logger;
    this.#clock = clock;
  }

  /** Null when there is no vector in time, whatever the reason. */
  async of(text: string, model: ServingModel): Promise<readonly number[] | null> {
    const key = `${model.id} ${text}`;
    const known = this.#known.get(key);
    if (known) return known;
    const now = this.#clock().getTime();
    const embedder = this.#embedders.named(model.name);
    if (!embedder || now < this.#restsUntil) return null;
    try {
      const asked = embedder.embed([text], 'query', AbortSignal.timeout(this.#withinMs));
      // The limit holds for those too that do not listen to their signal.
      const [vector] = await within(this.#withinMs, asked);
      if (vector?.length !== model.dimensions) throw new Error(`a vector of ${vector?.length ?? 0} numbers`);
      this.#failures = 0;
      this.#known.set(key, vector);
      return vector;
    } catch (error) {
      this.#failures += 1;
      if (this.#failures >= failuresBeforeRest) this.#restsUntil = now + restMs;
      this.#logger.warn({ model: model.name, reason: errorMessage(error) }, 'question vector timed out');
      return null;
    }
  }
}
