import { z } from 'zod';
import type { Needs } from '../needs.ts';
import { conversationOf, finishCall, type CallEnding } from '../../domain/calls/index.ts';
import { once } from '../../domain/conversations/index.ts';
import type { Effect, Input } from '../../domain/dialogue/index.ts';
import { appendEvent } from '../../domain/events/index.ts';
import { metrics } from '../../telemetry/metrics.ts';
import { specOf } from '../effects/index.ts';
import { keptCall, type KeptEffect } from './effect-call.ts';

/** What waits for the database: an effect of the dialogue, or the end of the call. */
const keptSchema = z.union([
  z.object({
    effect: z.custom<Effect>(
      (value) => z.looseObject({ type: z.string(), key: z.string() }).safeParse(value).success,
    ),
    call: z.custom<KeptEffect['call']>(
      (value) => z.looseObject({ state: z.looseObject({}) }).safeParse(value).success,
    ),
  }),
  z.object({ ending: z.looseObject({ endedAt: z.coerce.date() }) }),
]);

/** Does the kept effects of one call in their order; what an earlier one made, the later ones know of. */
export class KeptEffects {
  readonly #context: Needs;
  readonly #callId: string;
  readonly #epoch: number;
  readonly #recovering: boolean;
  readonly #numbers = new Map<string, string>();
  #customerId: string | null = null;
  #conversationId: string | null = null;

  constructor(
    context: Needs,
    { callId, epoch, recovering }: { callId: string; epoch: number; recovering: boolean },
  ) {
    this.#context = context;
    this.#callId = callId;
    this.#epoch = epoch;
    this.#recovering = recovering;
  }

  /** What the dialogue should hear of it. Throws what the database says. */
  async perform(data: unknown): Promise<Input | null> {
    const kept = keptSchema.parse(data);
    if ('ending' in kept) {
      await finishCall(this.#context.db, kept.ending as unknown as CallEnding);
      return null;
    }
    const ids = { id: this.#callId, conversationId: await this.#conversation() };
    const call = keptCall(this.#context, ids, kept.call, {
      customerId: this.#customerId,
      numbers: this.#numbers,
      recovering: this.#recovering,
    });
    const result = (await specOf(kept.effect)?.perform(call, kept.effect)) ?? null;
    metrics.effects.inc({ effect: kept.effect.type, outcome: 'done' });
    this.#customerId = call.customerId;
    if (result && 'number' in result) this.#numbers.set(kept.effect.key, result.number);
    return result;
  }

  /** The caller left before they heard the number: whoever sends messages takes it from here, once. */
  async owe(number: string): Promise<void> {
    const callId = this.#callId;
    const holder = { callId, epoch: this.#epoch, recovering: true };
    await once(this.#context.db, { holder, key: `owe:${number}`, kind: 'owe' }, async (tx) => {
      await appendEvent(tx, {
        type: 'ticket_number_owed',
        callId,
        customerId: this.#customerId ?? undefined,
        data: { number },
      });
      return null;
    });
  }

  /** The conversation of the call, looked up once: calls that a version before left behind name none. */
  async #conversation(): Promise<string> {
    this.#conversationId ??= await conversationOf(this.#context.db, this.#callId);
    return this.#conversationId;
  }
}
