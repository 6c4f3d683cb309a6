import type { Centre } from '../config/centre.ts';
import type { Needs } from './needs.ts';
import type { OpenedCall } from '../domain/calls/index.ts';
import type {
  Ask,
  DialogueState,
  KnownCaller,
  Reading,
  Rendered,
  ResumeOffer,
} from '../domain/dialogue/index.ts';
import type { CalledBack } from '../domain/outbound/index.ts';
import type { Language } from '../shared/vocabulary.ts';
import type { CallEvent } from '../shared/call-events.ts';
import type { ConversationRecord } from './record.ts';
import type { EffectCall } from './deferred/effect-call.ts';
import type { PendingEffects } from './deferred/pending-effects.ts';
import type { Resumed } from './resumed.ts';

/** Reads an answer that the rules could not; null when the model has nothing to say either. */
export type AnswerReader = (
  state: DialogueState,
  text: string,
  language: Language,
  centre: Centre,
) => Promise<Reading | null>;

/** How an input came. */
export type Channel = 'voice' | 'text' | 'keypad';

/** What was heard of a caller, and when. */
export interface Heard {
  channel: Channel;
  text: string;
  startedAt: Date;
  endedAt: Date;
  confidence?: number;
}

/** One answer to an input, of which there may be several: what is certain is said before something is written. */
export interface Answer {
  say: Rendered[];
  ask: Ask | null;
  /** The dialogue is in another stage or department than before. */
  moved: boolean;
  /** The rules leave the answer to the department's model. */
  forModel: boolean;
  /** Nothing was understood and nothing is to be said: a cough, "mm". */
  ignored: boolean;
  /** Another answer follows, once something has been done. */
  more: boolean;
}

/** An answer before it is known where the dialogue has come to by it. */
export type Reply = Pick<Answer, 'say' | 'ask' | 'forModel' | 'more'>;

export interface CallOptions {
  context: Needs;
  opened: OpenedCall;
  known: KnownCaller | null;
  record: ConversationRecord;
  pending: PendingEffects;
  emit: (event: CallEvent) => void;
  /** Reads answers that the rules could not, where a model is configured. */
  reader: AnswerReader | null;
  /** Departments may leave questions to a model. */
  model: boolean;
  /** A job had the call before, and how it lost it. */
  resumed?: Resumed | undefined;
  /** An earlier call of the same caller broke off; they may go on with it. */
  offer?: ResumeOffer | null | undefined;
  /** We called them back, for this. */
  calledBack?: (CalledBack & { humanHere: boolean }) | null | undefined;
  /** Told of every step of the dialogue, once it is taken. */
  onStep?: () => void;
  /** A language to begin in where none is known: the one of the caller's browser. */
  guess?: Language | undefined;
}

/** A call as those see it who do its effects and end it. */
export interface CallAtWork extends EffectCall {
  readonly opened: OpenedCall;
  readonly record: ConversationRecord;
  readonly pending: PendingEffects;
  readonly emit: (event: CallEvent) => void;
  readonly onStep: () => void;
}
