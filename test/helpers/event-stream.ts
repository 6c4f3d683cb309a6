/** An event as a stream told it. */
export interface ToldEvent {
  id: string;
  event: string;
  data: Record<string, unknown>;
  /** When it came, by the process's own clock, in milliseconds. */
  at: number;
}

/** A reader of server-sent events over a real connection. */
export class EventStream implements AsyncDisposable {
  readonly told: ToldEvent[] = [];
  /** Resolves when the other side has ended the stream. */
  readonly ended: Promise<void>;
  readonly #stop = new AbortController();
  #heard = Promise.withResolvers<void>();

  private constructor(response: Response, stop: AbortController) {
    this.#stop = stop;
    this.ended = this.#read(response).catch(() => {});
  }

  /** Opens a stream; rejects with what the server answered where it opened none. */
  static async open(url: string, headers: Record<string, string>): Promise<EventStream> {
    const stop = new AbortController();
    const response = await fetch(url, { headers, signal: stop.signal });
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
    return new EventStream(response, stop);
  }

  /** The next event that `fits`, of all that were told behind the last one asked for. */
  async next(fits: (event: ToldEvent) => boolean, withinMs = 10_000): Promise<ToldEvent> {
    const late = AbortSignal.timeout(withinMs);
    for (let at = 0; ;) {
      for (; at < this.told.length; at += 1) {
        const event = this.told[at];
        if (event && fits(event)) return event;
      }
      await new Promise<void>((resolve, reject) => {
        void this.#heard.promise.then(resolve);
        late.addEventListener('abort', () =>
          reject(new Error(`no such event among ${JSON.stringify(this.told)}`)),
        );
      });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.ended;
  }

  async #read(response: Response): Promise<void> {
    let text = '';
    const chunks = response.body?.pipeThrough(new TextDecoderStream()) ?? [];
    for await (const chunk of chunks) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.#take(block);
    }
  }

  #take(block: string): void {
    const of = (name: string) => new RegExp(`^${name}: (.*)$`, 'mu').exec(block)?.[1];
    const data = of('data');
    if (data === undefined) return;
    const parsed = JSON.parse(data) as Record<string, unknown>;
    this.told.push({ id: of('id') ?? '', event: of('event') ?? '', data: parsed, at: performance.now() });
    this.#heard.resolve();
    this.#heard = Promise.withResolvers();
  }
}
