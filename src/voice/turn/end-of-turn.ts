import type { llm } from '@livekit/agents';

/** Below this a turn is waited for longer; the answers are certain, so that anything between them will do. */
const THRESHOLD = 0.5;

/**
 * Tells the framework when a turn is over: at once where the words so far answer what was asked, and otherwise after
 * the stage's wait. Takes no model, and no time to speak of.
 */
export class EndOfTurn {
  readonly model = 'rules';
  readonly provider = 'hatif';
  readonly #isCompleteAnswer: (text: string) => boolean;

  constructor(isCompleteAnswer: (text: string) => boolean) {
    this.#isCompleteAnswer = isCompleteAnswer;
  }

  unlikelyThreshold(): Promise<number> {
    return Promise.resolve(THRESHOLD);
  }

  supportsLanguage(): Promise<boolean> {
    return Promise.resolve(true);
  }

  /** 1: the turn is over; 0: more may come. */
  predictEndOfTurn(chat: llm.ChatContext): Promise<number> {
    const last = chat.items.at(-1);
    const text = last?.type === 'message' && last.role === 'user' ? (last.textContent ?? '') : '';
    return Promise.resolve(this.#isCompleteAnswer(text) ? 1 : 0);
  }
}
