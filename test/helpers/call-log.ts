import { type Stage } from '../../src/shared/vocabulary.ts';
import { callEventSchema, type CallEvent } from '../../src/shared/call-events.ts';
import { Watched } from './watched.ts';

/** One line of the transcript, as a participant of the room received it. */
export interface HeardLine {
  /** The identity of who spoke. */
  speaker: string;
  segment: string;
  text: string;
  final: boolean;
}

export type EventOf<T extends CallEvent['type']> = Extract<CallEvent, { type: T }>;

/** Everything a caller's client was told during one call, in the order of arrival, and ways to wait for it. */
export class CallLog {
  readonly events: CallEvent[] = [];
  readonly lines: HeardLine[] = [];
  readonly #watched = new Watched();
  #turnsTaken = 0;

  /** Takes an event as it came over the wire; what is no event of ours fails the test that waits. */
  take(wire: unknown): void {
    this.events.push(callEventSchema.parse(wire));
    this.#watched.changed();
  }

  /** Adds a line, or replaces what was known of the same segment. */
  line(line: HeardLine): void {
    const at = this.lines.findIndex(
      (known) => known.speaker === line.speaker && known.segment === line.segment,
    );
    if (at === -1) this.lines.push(line);
    else this.lines[at] = line;
    this.#watched.changed();
  }

  /** Tells the waiters that something outside the log changed. */
  changed(): void {
    this.#watched.changed();
  }

  all<T extends CallEvent['type']>(type: T): EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }

  /** The stage the call is in, or null before the first. */
  get stage(): Stage | null {
    return this.all('stage').at(-1)?.stage ?? null;
  }

  /** The stages in the order they were entered. */
  get stages(): Stage[] {
    return this.all('stage').map((event) => event.stage);
  }

  get end(): EventOf<'end'> | null {
    return this.all('end').at(0) ?? null;
  }

  /** What the agent said, one text each. */
  get said(): string[] {
    return this.all('say').map((event) => event.text);
  }

  /** Waits for anything the log (or what it is told of by {@link changed}) can show. */
  async until<T>(what: string, find: () => T | undefined | false, timeoutMs = 30_000): Promise<T> {
    return this.#watched.until(what, find, timeoutMs, () => this.toString());
  }

  /** The next event of a type after the `seen` first ones. */
  async next<T extends CallEvent['type']>(
    type: T,
    seen = this.all(type).length,
    timeoutMs = 30_000,
  ): Promise<EventOf<T>> {
    return this.until(`event ${type} number ${seen + 1}`, () => this.all(type)[seen], timeoutMs);
  }

  /** Waits until it is the caller's turn once more ('turn'), or the call is over ('end'). */
  async turn(timeoutMs = 45_000): Promise<'turn' | 'end'> {
    return this.until(
      'the caller’s turn',
      () => {
        const turns = this.all('listening').length;
        if (this.end) return 'end';
        if (turns === this.#turnsTaken) return undefined;
        this.#turnsTaken = turns;
        return 'turn';
      },
      timeoutMs,
    );
  }

  /** The call so far, for a failing test. */
  toString(): string {
    const events = this.events.map((event) => `  ${JSON.stringify(event)}`);
    const lines = this.lines.map((line) => `  ${line.speaker}: ${line.text}${line.final ? '' : ' …'}`);
    return ['events:', ...events, 'transcript:', ...lines].join('\n');
  }
}
