import type { Journal } from '../domain/calls/index.ts';

/** The record of a conversation: what is said, captured and decided in it. Nothing it does throws, save `flush`. */
export interface ConversationRecord extends Pick<
  Journal,
  | 'line'
  | 'spoken'
  | 'forgetLines'
  | 'stage'
  | 'field'
  | 'decision'
  | 'checkpoint'
  | 'broken'
  | 'flush'
  | 'close'
> {
  /** A turn is written whole before anybody is told of it, or dropped whole; null: each thing is kept as it comes. */
  readonly turn: { keep: () => Promise<void>; drop: () => void } | null;
}
