import {
  departmentOf,
  render,
  step,
  type DialogueState,
  type Effect,
  type Input,
  type Rendered,
  type Step,
} from '../domain/dialogue/index.ts';
import { metrics } from '../telemetry/metrics.ts';
import { specOf } from './effects/index.ts';
import { performEffect } from './effects/perform.ts';
import { eventsOf } from './step-events.ts';
import type { CallAtWork, Channel, Reply } from './types.ts';

/** A call whose dialogue goes on. */
export interface WalkingCall extends CallAtWork {
  state: DialogueState;
}

/** How the input of a step came, and whether a model may say what the rules leave open once its effects are done. */
interface Going {
  channel: Channel | null;
  modelMayAnswer?: () => boolean;
  /** What was to be done before it and has not been. */
  left?: readonly Effect[];
}

/** What came of effects: the step that follows, or that a model is to go on; and those that are still to be done. */
interface Performed {
  following: Step | 'model' | null;
  left: readonly Effect[];
}

/** The dialogue of a call, step by step: each is written down and told of, and its effects are done. */
export class Walk {
  readonly #call: WalkingCall;

  constructor(call: WalkingCall) {
    this.#call = call;
  }

  /** The step that an input makes from here, which is not taken yet. */
  step(input: Input): Step {
    const { state, centre, context } = this.#call;
    return step(state, input, centre, context.clock());
  }

  /** Whether the dialogue has come to another stage or department. */
  movedFrom(before: DialogueState): boolean {
    const { state, centre } = this.#call;
    return (
      state.stage !== before.stage || departmentOf(this.#call) !== departmentOf({ state: before, centre })
    );
  }

  /** Takes a step: in the state, in the record with what is to be done yet, and for those who follow the call. */
  commit(taken: Step, channel: Channel | null, undone: readonly Effect[] = taken.effects): void {
    const call = this.#call;
    const { state: before, record, centre } = call;
    call.state = taken.state;
    record.stage(taken.state.stage, { rule: taken.rule, ...(channel ? { input: channel } : {}) });
    if (taken.rule.startsWith('guard.')) metrics.guardVerdicts.inc({ side: 'input', verdict: 'refuse' });
    for (const { field, value, source } of taken.changes) {
      record.field(field, value, { source, confidence: 1 });
      call.emit({ type: 'field', field, value });
    }
    for (const { name, value } of taken.details)
      record.field(name, value, { source: 'caller', confidence: 1 });
    for (const decision of taken.decisions) record.decision(decision);
    record.checkpoint({ state: taken.state, pending: [...undone] });
    for (const event of eventsOf({ before, after: taken.state, rule: taken.rule, centre })) call.emit(event);
    call.onStep();
  }

  /**
   * Takes a step, does what it wants done and what was `left` to be done before, and takes the steps that follow from the results,
   * one after the other. What is to be said comes before something is written that takes its time.
   */
  async *goOn(
    first: Step,
    { channel, modelMayAnswer = () => false, left = [] }: Going,
  ): AsyncGenerator<Reply, void, undefined> {
    let say: Rendered[] = [];
    let ask = first.ask;
    let undone = left;
    for (let next: Step | null = first; next;) {
      undone = [...undone, ...next.effects];
      this.commit(next, channel, undone);
      say = together(say, this.#render(next));
      ask = next.ask;
      const writes = undone.some((effect) => specOf(effect)?.writes);
      if (writes && say.length > 0) {
        yield { say, ask, forModel: false, more: true };
        say = [];
      }
      const done: Performed = await this.perform(undone, modelMayAnswer);
      if (done.following === 'model') {
        yield { say, ask, forModel: true, more: false };
        return;
      }
      next = done.following;
      undone = done.left;
    }
    if (this.#call.record.broken && this.#call.state.ended === null) {
      const last = this.step({ type: 'broken' });
      this.commit(last, channel);
      say = this.#render(last);
      ask = null;
    }
    yield { say, ask, forModel: false, more: false };
  }

  /** Does effects in their order up to the first that has a result for the caller, which makes the next step. */
  async perform(effects: readonly Effect[], modelMayAnswer: () => boolean = () => false): Promise<Performed> {
    for (const [at, effect] of effects.entries()) {
      const result = await performEffect(this.#call, effect);
      if (!result) continue;
      const left = effects.slice(at + 1);
      const following = this.step(result);
      if (!following.undecided) return { following, left };
      if (!modelMayAnswer()) return { following: this.step({ ...result, final: true }), left };
      this.commit({ ...following, rule: 'department.model' }, null);
      return { following: 'model', left };
    }
    return { following: null, left: [] };
  }

  #render({ say }: Step): Rendered[] {
    const { language, centre } = this.#call;
    return say.map((utterance) => render(utterance, language, centre));
  }
}

/** What is said one after the other: what is asked again at the end of it is asked there alone. */
function together(before: readonly Rendered[], after: readonly Rendered[]): Rendered[] {
  return [...before.filter(({ voice }) => after.every((later) => later.voice !== voice)), ...after];
}
