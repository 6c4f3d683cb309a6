import { isAway } from '../../domain/calls/index.ts';
import type { Effect, Result } from '../../domain/dialogue/index.ts';
import { failure } from '../../errors.ts';
import { metrics } from '../../telemetry/metrics.ts';
import { spentByPromises } from '../deferred/promised.ts';
import type { CallAtWork } from '../types.ts';
import { turnPatienceMs } from './effect.ts';
import { specOf } from './index.ts';
import { spentBy } from './scope.ts';

/**
 * Does an effect of the dialogue, once for the call whatever is retried or resumed, and gives back what the
 * dialogue should hear of it. With the database away it is promised and done later, under the same key. A failure is
 * heard too: the caller is told, and the call goes on.
 */
export async function performEffect(call: CallAtWork, asked: Effect): Promise<Result | null> {
  const spec = specOf(asked);
  if (!spec) return null;
  const effect = spec.prepare?.(asked, call.record) ?? asked;
  try {
    if (call.pending.waiting && spec.mayWait) return promise(call, effect);
    const patienceMs = spec.patienceMs ?? turnPatienceMs;
    const { allowances = [] } = spec;
    const result = await call.context.db.health.within(
      patienceMs,
      async () => (await spentBy(call, effect.key, allowances)) ?? spec.perform(call, effect),
    );
    metrics.effects.inc({ effect: effect.type, outcome: 'done' });
    return result;
  } catch (error) {
    if (isAway(error) && spec.mayWait) return promise(call, effect);
    metrics.effects.inc({ effect: effect.type, outcome: 'failed' });
    call.logger.error({ effect: effect.type, ...failure(error) }, 'effect failed');
    const silent = typeof spec.silent === 'function' ? spec.silent(effect) : (spec.silent ?? false);
    return silent ? null : { type: 'effect_failed', effect: effect.type };
  }
}

function promise(call: CallAtWork, effect: Effect): Result | null {
  const spent = spentByPromises(call, effect.key, specOf(effect)?.allowances ?? []);
  if (spent !== null) return { type: 'allowance_spent', of: spent };
  metrics.effects.inc({ effect: effect.type, outcome: 'promised' });
  call.pending.defer(call, effect);
  return specOf(effect)?.promised?.(effect) ?? null;
}
