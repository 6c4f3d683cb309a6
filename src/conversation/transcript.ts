import type { Language, Source } from '../shared/vocabulary.ts';
import type { ConversationRecord } from './record.ts';
import { linesOf, type Resumed } from './resumed.ts';
import type { Heard } from './types.ts';

/** Notes of a line, once it has been spoken, when that was and how much of it was heard; null: all of it. */
type Spoken = (spoken: { endedAt: Date; heard: string | null }) => void;

/** The lines of a conversation: written into its record as they come, and kept here for as long as it is at work. */
export class Transcript {
  readonly #record: ConversationRecord;
  /** The caller's lines and those that they were told, each in order. */
  readonly said: string[];
  readonly told: string[];

  /** `lines`: those of the job before. */
  constructor(record: ConversationRecord, lines: Resumed['lines'] = []) {
    this.#record = record;
    this.said = linesOf('caller', lines);
    this.told = linesOf('agent', lines);
  }

  /** Writes a line of the caller down as it was heard, typed or keyed. */
  callerLine(heard: Heard, language: Language): void {
    this.said.push(heard.text);
    this.#record.line({ ...heard, speaker: 'caller', language, heard: null, interrupted: false });
  }

  /** Writes down what was said between the caller and a human: nobody here answers to it. */
  overheard(
    heard: Heard,
    {
      language,
      by = null,
    }: { language: Language; /** The human's handoff; null: the caller said it. */ by?: string | null },
  ): void {
    const speaker = by === null ? { speaker: 'caller' as const } : { speaker: 'human' as const, by };
    this.#record.line({ ...heard, ...speaker, language, heard: null, interrupted: false });
  }

  /**
   * Writes down what the agent says, before anybody is told: a line that was shown is not lost with its job. Returns
   * what notes, when it has been spoken, how much of it was heard.
   */
  agentLine(line: {
    text: string;
    language: Language;
    startedAt: Date;
    channel: Heard['channel'];
    sources?: Source[];
  }): Spoken {
    this.told.push(line.text);
    const place = this.#record.line({
      ...line,
      speaker: 'agent',
      endedAt: null,
      heard: null,
      interrupted: false,
    });
    return (spoken) => this.#record.spoken(place, spoken);
  }

  /** Remembers how far it has come. Returns what forgets all that came after. */
  mark(): () => void {
    const [said, told] = [this.said.length, this.told.length];
    return () => {
      this.said.length = said;
      this.told.length = told;
    };
  }
}
