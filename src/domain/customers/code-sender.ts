import type { CodeChannel, Language } from '../../shared/vocabulary.ts';

/** A code on its way to whoever reads the mail of an address, or the messages of a number. */
export interface CodeLetter {
  channel: CodeChannel;
  /** The address, or the number in E.164. */
  to: string;
  code: string;
  language: Language;
}

/** What sends one-time codes. */
export interface CodeSender {
  /** What it reaches. */
  readonly reaches: readonly CodeChannel[];
  /** Sends a code; it may take its time to arrive. Throws what the channel says. */
  send(letter: CodeLetter): Promise<void>;
}
