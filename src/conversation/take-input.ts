import type { Input, Step } from '../domain/dialogue/index.ts';
import { failure } from '../errors.ts';
import type { Answer, AnswerReader, Channel } from './types.ts';
import type { Walk, WalkingCall } from './walk.ts';

/** A call as inputs are taken in it, by its rules and where there is one by its model. */
export interface TakingCall extends WalkingCall {
  readonly said: readonly string[];
  readonly leftMs: number;
  /** Departments may leave questions to a model. */
  readonly model: boolean;
  /** Reads answers that the rules could not. */
  readonly reader: AnswerReader | null;
}

/**
 * Takes one input and gives the answers to it: the rules decide first; what they cannot is left to the department's
 * model, or read for them by the model of the stages.
 */
export async function* takeInput(
  call: TakingCall,
  walk: Walk,
  { given, channel }: { given: Input; channel: Channel | null },
): AsyncGenerator<Answer, void, undefined> {
  const input = bounded(call, given, channel);
  const before = call.state;
  let result = walk.step(input);
  if (result.undecided && input.type === 'said') {
    if (before.stage === 'department' && call.model) {
      walk.commit({ ...result, rule: 'department.model' }, channel);
      yield { say: [], ask: result.ask, moved: false, forModel: true, ignored: false, more: false };
      return;
    }
    result = await read(call, walk, input);
  }
  const ignored = result.rule === 'heard.filler';
  // What nothing in the knowledge base answers is left to the model, once its department has the floor.
  const final = input.type === 'said' && (input.final ?? false);
  const modelMayAnswer = (): boolean => call.model && !final && !walk.movedFrom(before);
  let told = before;
  for await (const reply of walk.goOn(result, { channel, modelMayAnswer })) {
    const moved = !reply.forModel && walk.movedFrom(told);
    told = call.state;
    yield { ...reply, moved, ignored };
  }
}

// Of a caller, or of the silence in their place: results of what was done are heard to the end.
function bounded(call: TakingCall, input: Input, channel: Channel | null): Input {
  if (channel === null && input.type !== 'silence') return input;
  const spent = call.said.length > call.context.config.calls.turns || call.leftMs === 0;
  return spent ? { type: 'spent' } : input;
}

/** The step of an answer that the rules could not read: as the model reads it, or as the rules have to take it. */
async function read(
  { reader, state, language, centre, logger }: TakingCall,
  walk: Walk,
  input: Extract<Input, { type: 'said' }>,
): Promise<Step> {
  const reading = await reader?.(state, input.text, language, centre).catch((error: unknown) => {
    logger.warn(failure(error), 'answer not read by the model');
    return null;
  });
  return walk.step(reading ? { type: 'decided', text: input.text, reading } : { ...input, final: true });
}
