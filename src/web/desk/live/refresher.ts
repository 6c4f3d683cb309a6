import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Brings queries up to date as changes come, however fast: of changes that come during a fetch the last is fetched after it, and
 * no fetch is begun anew for one. (By itself a query that is asked anew faster than it answers never answers, and one that is not
 * takes an answer from before the change for the newest.)
 */
export class Refresher {
  readonly #client: QueryClient;
  /** One run a query: two that share one would each take the other's fetch for an old one, for ever. */
  readonly #running = new Map<string, { again: boolean }>();

  constructor(client: QueryClient) {
    this.#client = client;
  }

  /** What is kept under this key, or below it, has changed. */
  changed(queryKey: QueryKey): void {
    for (const query of this.#client.getQueryCache().findAll({ queryKey })) void this.#refresh(query);
  }

  async #refresh({ queryHash, queryKey }: Query): Promise<void> {
    const running = this.#running.get(queryHash);
    if (running) {
      running.again = true;
      return;
    }
    const run = { again: false };
    this.#running.set(queryHash, run);
    const one = { queryKey, exact: true };
    do {
      // A fetch that is on its way began before this change.
      run.again = this.#client.isFetching(one) > 0;
      if (!this.#isShown(queryHash)) {
        // Nobody waits for it, so nothing is fetched after it: whoever looks next has it fetched.
        run.again = false;
        await this.#client.cancelQueries(one);
      }
      await this.#client.invalidateQueries(one, { cancelRefetch: false });
    } while (run.again);
    this.#running.delete(queryHash);
  }

  #isShown(queryHash: string): boolean {
    return this.#client.getQueryCache().get(queryHash)?.isActive() ?? false;
  }
}
