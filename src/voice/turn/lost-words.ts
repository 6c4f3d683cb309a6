import { voice } from '@livekit/agents';

/** Longer than any stage waits for the end of a turn. */
const WAIT_MS = 5500;

/**
 * Catches words that were transcribed but never came as a turn: the framework drops a turn that ends in the
 * instant one task hands over to the next ("skipping user input, speech scheduling is paused").
 */
export class LostWords {
  #words: string[] = [];
  #timer: NodeJS.Timeout | null = null;
  #speaking = false;

  constructor(session: voice.AgentSession, onFound: (text: string) => void) {
    session.on(voice.AgentSessionEventTypes.UserStateChanged, (event) => {
      this.#speaking = event.newState === 'speaking';
    });
    session.on(voice.AgentSessionEventTypes.UserInputTranscribed, (event) => {
      if (!event.isFinal || event.transcript.trim() === '') return;
      this.#words.push(event.transcript);
      this.#wait(onFound);
    });
  }

  /** A turn was taken: everything transcribed so far is accounted for. */
  taken(): void {
    this.#words = [];
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #wait(onFound: (text: string) => void): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#speaking) {
        this.#wait(onFound);
        return;
      }
      const text = this.#words.join(' ');
      this.taken();
      if (text) onFound(text);
    }, WAIT_MS);
  }
}
