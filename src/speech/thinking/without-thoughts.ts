const opens = '<think>';
const closes = '</think>';

/** Words as they come, without what a model thinks between `<think>` and `</think>`, wherever the pieces are cut. */
export class WithoutThoughts {
  #held = '';
  #thinking = false;

  /** The words that are certainly no thought. */
  push(words: string): string {
    this.#held += words;
    let said = '';
    for (;;) {
      const tag = this.#thinking ? closes : opens;
      const at = this.#held.indexOf(tag);
      if (at < 0) return said + this.#certain(tag);
      if (!this.#thinking) said += this.#held.slice(0, at);
      this.#held = this.#held.slice(at + tag.length);
      this.#thinking = !this.#thinking;
    }
  }

  /** What is left when the reply is over. */
  rest(): string {
    const rest = this.#thinking ? '' : this.#held;
    this.#held = '';
    return rest;
  }

  /** All that is held but for what may be the beginning of a tag. */
  #certain(tag: string): string {
    const longest = Math.min(tag.length - 1, this.#held.length);
    let kept = 0;
    for (let length = longest; length > 0 && kept === 0; length -= 1)
      if (this.#held.endsWith(tag.slice(0, length))) kept = length;
    const certain = this.#held.slice(0, this.#held.length - kept);
    this.#held = this.#held.slice(this.#held.length - kept);
    return this.#thinking ? '' : certain;
  }
}
