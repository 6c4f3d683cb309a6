import type { Command, Replaced } from '../../language/index.ts';
import type { Centre } from '../../config/centre.ts';
import type { PhraseKey } from '../../shared/phrases/catalogue.ts';
import type { QuickAnswer } from '../../shared/call-events.ts';
import type { QuickWord } from '../../shared/quick-answers.ts';
import type { Asked, Language, Stage } from '../../shared/vocabulary.ts';
import type { NamedDecision } from '../routing/types.ts';
import type { DialogueState, Question } from './state.types.ts';
import type { Effect, Result, ResultOf } from './effects.ts';
import type { Guarded, Matter } from './matters/matter.types.ts';
import type { Ask, Detail, FieldChange, Input, Reading } from './step.types.ts';
import type { Utterance } from './utterance.ts';

/** One step while it is being worked out: a copy of the state that the rules may change. */
export interface Turn extends Tables {
  readonly centre: Centre;
  /** Now. */
  readonly at: Date;
  state: DialogueState;
  say: Utterance[];
  effects: Effect[];
  changes: FieldChange[];
  details: Detail[];
  rule: string;
  decisions: NamedDecision[];
  /** What a recogniser heard in this turn, where it heard several things in one sound. */
  heard: { text: string; nbest: readonly string[] } | null;
  /** What was said was said in anger. */
  angry: boolean;
  /** A department has been reached and is to take up what the caller wants, or what a human wants done for them. */
  opens: 'entry' | 'handover' | 'next' | 'errand' | null;
  undecided: boolean;
  /** What is said is only by the way: "repeat" still repeats what was said before it. */
  aside: boolean;
}

/** The tables that a dialogue goes by. */
export interface Tables {
  /** The stages by name, in the order of the IVR. */
  readonly stages: Stages;
  /** The matters by kind; a new one is begun by the first that sees its own in the caller's words. */
  readonly matters: Matters;
  /** The yes/no questions that may stand open in any stage, and that no stage hears. */
  readonly questions: Readonly<Partial<Record<Question, QuestionRules>>>;
  /** How what came of each effect is told, where the matter that is open does not tell it itself. */
  readonly told: Required<Told>;
}

export type Stages = Readonly<Record<Stage, StageRules>>;

export type Matters = { readonly [K in Matter['kind']]: MatterRules<K> };

/** A stage's verdict on words or keys, and the rule that gave it. The walk does what follows from it. */
export type Answer =
  /** The stage has its answer, or goes without: the call goes on. */
  | { heard: 'taken'; rule: string }
  /** The stage stays open, and has said itself what it still needs. */
  | { heard: 'open'; rule: string }
  /** No answer: the stage is asked again in other words, and given up after the configured re-asks. */
  | { heard: 'unclear'; rule: string }
  /** The caller is to have a human, for this reason. */
  | { heard: 'human'; rule: string; reason: string }
  /** The rules cannot tell; a model may. */
  | { heard: 'undecided' };

/** Everything that is particular to one question that belongs to no stage. */
export interface QuestionRules {
  /** Hears the answer, said or keyed. */
  hear(turn: Turn, text: string): Answer;
  /** Says it again in other words. */
  again(turn: Turn): void;
  /** Does without an answer; the call goes on. */
  giveUp(turn: Turn): void;
}

/** What a caller is being asked. */
export interface Asking {
  /** As clients are told. */
  readonly asked: Asked;
  /** As a way of listening. */
  readonly ask: Ask;
  /** Words of which one is a whole answer; left out where there are none, and where they are yes and no. */
  readonly answers?:
    | readonly QuickWord[]
    | 'languages'
    | 'departments'
    | { readonly choices: readonly QuickAnswer[] };
}

/** Everything that is particular to one stage. Nothing else may ask which stage a call is in. */
export interface StageRules extends Asking {
  /** Whether a centre wants it at all; left out where every centre does. */
  offered?(centre: Centre): boolean;
  /** People dictate here, with pauses. */
  readonly dictated?: true;
  /** The language is what is asked: naming one is an answer and no wish to change. */
  readonly choosesLanguage?: true;
  /** "Go back" does not lead here. */
  readonly passedForGood?: true;
  /** Rules after which the answer needs no more words: always, where it is short, or as its value says. */
  readonly complete?: Readonly<Record<string, 'always' | 'short' | ((state: DialogueState) => boolean)>>;
  /** Whether the call still lacks the answer. The first stage that does is entered. */
  wanted(state: DialogueState, centre: Centre): boolean;
  /** Says what it asks, in the wording for this attempt. */
  enter(turn: Turn): void;
  /** Says its open question again, where that differs from {@link StageRules.enter}. */
  again?(turn: Turn): void;
  /** Asks anew after a gap of which the last words are lost, where that differs from {@link StageRules.enter}. */
  afresh?(turn: Turn): void;
  /** Hears words. `final`: nobody else can decide, so the answer is never `undecided`. */
  hear(turn: Turn, text: string, final: boolean): Answer;
  /** Takes keys of the keypad. */
  key(turn: Turn, keys: string): Answer;
  /** Does without an answer. False where the call does not go on by itself. */
  giveUp(turn: Turn): boolean;
  /** The part of a model's reading that answers it, as the caller might have said it. */
  reading(reading: Reading): string | undefined;
  /** The caller has, or gives, no such thing, by a model's reading. */
  declined?(turn: Turn): Answer;
  /** Goes on where a question that it had looked up was answered, or was not. */
  lookedUp?(turn: Turn, question: string, answered: boolean): void;
  /** Takes an answer that is plainly given while another stage asks. */
  volunteer?(turn: Turn, text: string): void;
  /** Forgets the answer, so that it is asked for again. */
  forget?(state: DialogueState): void;
  /** Obeys a command in its own way. False: as any stage would. */
  obey?(turn: Turn, command: Command): boolean;
}

/** A matter of one kind. */
export type MatterOf<K extends Matter['kind']> = Extract<Matter, { kind: K }>;

/** Tells the caller what came of effects, and goes on. `final`: no model can deal with what was not found. */
export type Told = {
  readonly [K in Result['type']]?: (turn: Turn, result: ResultOf<K>, final: boolean) => void;
};

/** Everything that is particular to one kind of matter. Nothing else may ask which kind is open. */
export interface MatterRules<K extends Matter['kind'] = Matter['kind']> {
  /** Results that this matter's effects have. */
  readonly told?: Told;
  /** Left behind without having been solved, it has to be written down. */
  readonly toBeSolved?: true;
  /** Why a human is wanted by a caller who did not prove that this is theirs to have done. */
  readonly unproven?: string;
  /** Takes an input before all else, where it is nothing but this matter's. False: it is taken as everywhere. */
  takes?(turn: Turn, matter: MatterOf<K>, input: Input): boolean;
  /** What it asks, and the phrase; null: the department's opening question. */
  asks(matter: MatterOf<K>): Asking & { phrase: PhraseKey | null };
  /** Takes it up where the caller's words ask for it, in any department. False where they do not. */
  begins?(turn: Turn, text: string): boolean;
  /** Hears words, or keys, while it is open. Left out where they are something new. */
  hear?(turn: Turn, matter: MatterOf<K>, text: string): void;
  /** Whether words that only ask may take it back: what was told of it tells nothing by itself. */
  mayBeQuestion?(matter: MatterOf<K>): boolean;
  /** Hears what a caller says with their goodbye. */
  hearLast?(turn: Turn, matter: MatterOf<K>, text: string): void;
  /** Puts something right that was told of it. False where it was not told so. */
  correct?(turn: Turn, matter: MatterOf<K>, what: Replaced): boolean;
  /** "Go back": says the step before again. False where there is none. */
  back?(turn: Turn, matter: MatterOf<K>): boolean;
  /** Does the thing that had to wait for a verification. */
  proven?(turn: Turn, wanted: Guarded): void;
  /** What it is about, for a human who goes on with it; null where nothing was told yet. */
  describe?(matter: MatterOf<K>, language: Language): string | null;
  /** What it is about, in the words from which a department takes it up in another call; null where none were told. */
  topic?(matter: MatterOf<K>): string | null;
  /** Opens a ticket with what was told so far. False where nothing was. */
  file?(turn: Turn, matter: MatterOf<K>): boolean;
}
