/** What callers wait for in this job, until it has been told. */
class Waits {
  #words: number[] = [];
  #sound: number[] = [];

  words(ms: number): void {
    this.#words.push(ms);
  }

  sound(ms: number): void {
    this.#sound.push(ms);
  }

  take(): { wordsMs: number[]; soundMs: number[] } {
    return { wordsMs: this.#words.splice(0), soundMs: this.#sound.splice(0) };
  }
}

/** The waits of this process. */
export const waits = new Waits();
