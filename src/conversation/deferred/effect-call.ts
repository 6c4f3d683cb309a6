import { centreOnLine, lineDialled } from '../../config/lines.ts';
import type { Needs } from '../needs.ts';
import type { OpenedCall } from '../../domain/calls/index.ts';
import { newDialogue, type DialogueState, type Effect } from '../../domain/dialogue/index.ts';
import type { Decision } from '../../domain/routing/index.ts';
import type { Logger } from '../../logger.ts';
import type { Language } from '../../shared/vocabulary.ts';

/** What an effect needs of its call: the call itself, or what was kept of it for later. */
export interface EffectCall {
  readonly id: string;
  readonly conversationId: string;
  readonly opened: Pick<OpenedCall, 'epoch' | 'source' | 'callerNumber' | 'visitorId'> &
    Partial<Pick<OpenedCall, 'dialledNumber'>>;
  readonly context: Needs;
  readonly centre: Needs['centre'];
  readonly logger: Logger;
  readonly state: DialogueState;
  readonly language: Language;
  readonly premium: boolean;
  customerId: string | null;
  /** Writes down what the centre's rules decide, where the call is still on. */
  writeDecisions?(decision: Decision): void;
  /** It was promised before, and is done late. */
  readonly deferred?: true;
  /** The job that promised it is gone. */
  readonly recovering?: boolean;
}

/** What of a call is kept with an effect that has to wait, as plain JSON. */
export interface KeptCall {
  opened: EffectCall['opened'];
  state: DialogueState;
  language: Language;
  premium: boolean;
  customerId: string | null;
}

/** An effect and its call as they were when the effect was promised. */
export interface KeptEffect {
  effect: Effect;
  call: KeptCall;
}

export function keep(call: EffectCall, effect: Effect): KeptEffect {
  const { opened, state, language, premium, customerId } = call;
  const { epoch, source, callerNumber, dialledNumber = null, visitorId } = opened;
  return {
    effect,
    call: {
      opened: { epoch, source, callerNumber, dialledNumber, visitorId },
      state,
      language,
      premium,
      customerId,
    },
  };
}

/** The call of a kept effect, with the numbers of the tickets that were opened since. */
export function keptCall(
  context: Needs,
  { id, conversationId }: { id: string; conversationId: string },
  kept: KeptCall,
  since: { customerId: string | null; numbers: ReadonlyMap<string, string>; recovering: boolean },
): EffectCall {
  const opened = kept.state.promised.flatMap((key) => since.numbers.get(key) ?? []);
  return {
    ...kept,
    id,
    conversationId,
    context,
    centre: centreOnLine(context.centre, lineDialled(context.centre, kept.opened.dialledNumber)),
    logger: context.logger.child({ callId: id }),
    // What another version kept knows of no fact that came since.
    state: { ...newDialogue({}), ...kept.state, tickets: [...kept.state.tickets, ...opened] },
    customerId: since.customerId ?? kept.customerId,
    deferred: true,
    recovering: since.recovering,
  };
}
