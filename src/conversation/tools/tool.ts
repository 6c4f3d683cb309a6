import type { z } from 'zod';
import type { ModelInput, ResultOf } from '../../domain/dialogue/index.ts';
import type { Objection, ToolFacts } from '../../domain/guardrails/index.ts';
import type { Department, DepartmentKind } from '../../shared/vocabulary.ts';
import type { Call } from '../conversation.ts';

/** What came of a tool: something that the model may tell, why not, or where the conversation goes from here. */
export type ToolOutcome =
  | { tell: object }
  | { refuse: string }
  | { hand_over: Department }
  | { end: true }
  /** The dialogue goes on from here, without the model. */
  | { go_on: GoingOn };

/** What a tool has done, where the dialogue says what there is to say of it. */
export type GoingOn = ModelInput | ResultOf<'escalated'>;

/** A tool of a department's model, whatever carries the conversation. */
export interface ToolSpec<S extends z.ZodObject> {
  name: string;
  /** For the model: what it does, and when it is to be used. */
  description: string;
  parameters: S;
  /** The kinds of departments whose model is offered it; for any other it does not work either. */
  kinds: 'all' | readonly DepartmentKind[];
  /** How often it may be used in one conversation: more is a loop or an attack. */
  mostUses: number;
  /** Its arguments as they are judged and used, where that is not as the model wrote them; or why they make no sense. Pure. */
  read?: (args: z.infer<S>, centre: ToolFacts['centre']) => z.infer<S> | Objection;
  /** What speaks against its use with these arguments; null or left out: nothing. Pure. */
  objection?: (args: z.infer<S>, facts: ToolFacts) => Objection | null;
  /** Does the work. */
  run: (call: Call, args: z.infer<S>) => Promise<ToolOutcome>;
}

/** A tool among others: its arguments are those that its parameters have taken. */
export type Tool = ToolSpec<z.ZodObject>;

/** A tool with its arguments typed by its parameters. */
export function tool<S extends z.ZodObject>(spec: ToolSpec<S>): Tool {
  return spec;
}
