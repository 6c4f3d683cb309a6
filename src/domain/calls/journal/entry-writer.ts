import type { JournalEntry } from './journal-entries.ts';
import type { FieldOrigin, JsonValue, RuleDecision, StageDecision, TranscriptLine } from '../types.ts';

/** An entry before it has its place. */
export type Unnumbered = JournalEntry extends infer Entry
  ? Entry extends JournalEntry
    ? Omit<Entry, 'seq'>
    : never
  : never;

/** Everything that a conversation says and captures, as entries; where they are kept is for those who extend it. */
export abstract class EntryWriter {
  /** The caller wants nothing kept of what is said. */
  #wordless = false;

  /** Keeps an entry; returns its place. Throws nothing. */
  protected abstract append(entry: Unnumbered): number;

  /** The moment of an entry that names none. */
  protected abstract now(): Date;

  /** Takes entries out that are not written yet. */
  protected abstract keepOnly(keep: (entry: JournalEntry) => boolean): void;

  /** A line of the transcript; one that is still being spoken has no end yet. Returns its place, for {@link spoken}. */
  line(line: TranscriptLine): number {
    if (this.#wordless) return 0;
    const confidence = line.confidence === undefined ? {} : { confidence: within(line.confidence) };
    const heard = line.heard === null || !line.interrupted ? null : storable(line.heard);
    return this.append({ kind: 'line', ...line, text: storable(line.text), heard, ...confidence });
  }

  /** A line that was begun has been spoken; `heard` is the part that was heard when it was interrupted, else null. */
  spoken(line: number, { endedAt, heard }: { endedAt: Date; heard: string | null }): void {
    if (this.#wordless) return;
    const part = heard === null ? null : storable(heard);
    this.append({ kind: 'spoken', line, endedAt, heard: part, interrupted: heard !== null });
  }

  /** The caller wants nothing kept of what is said: lines that are here are forgotten, and none is written any more. */
  forgetLines(): void {
    this.#wordless = true;
    this.keepOnly(({ kind }) => kind !== 'line' && kind !== 'spoken');
  }

  /** The dialogue entered a stage, or a department a step of its own, and which rule decided that. */
  stage(stage: string, { rule, input }: StageDecision): void {
    const why = input === undefined ? {} : { input };
    this.append({ kind: 'stage', stage, rule, ...why, at: this.now() });
  }

  /** A value was captured or corrected; null when the caller declined to give it. */
  field(name: string, value: string | null, { source, confidence }: FieldOrigin): void {
    this.append({
      kind: 'field',
      name,
      value: value === null ? null : storable(value),
      source,
      confidence: within(confidence),
      at: this.now(),
    });
  }

  /** What a rule of the centre decided: its kind, its value and the rule's name, no words of the caller's. */
  decision({ kind: decides, value, rule }: RuleDecision): void {
    this.append({ kind: 'decision', decides, value, rule, at: this.now() });
  }

  /** The state from which another job could go on: what of it survives JSON is kept. */
  checkpoint(state: object): void {
    const kept: JsonValue = JSON.parse(JSON.stringify(state), (_key, value: JsonValue) =>
      typeof value === 'string' ? storable(value) : value,
    );
    this.append({ kind: 'checkpoint', state: kept });
  }
}

/** PostgreSQL stores no NUL and no half of a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

function within(confidence: number): number {
  return Number.isFinite(confidence) ? Math.min(1, Math.max(0, confidence)) : 0;
}
