import type { Context } from '../context.ts';
import { beginTypedCall, type BeginTypedOptions } from '../conversation/typed/begin-typed.ts';
import type { TypedCall } from '../conversation/typed/typed-call.ts';
import { createModel } from '../speech/model.ts';

/** Begins a call by typing with what is configured: the models, where there are any, and how long one waits for them. */
export async function beginChat(
  context: Context,
  options: Pick<BeginTypedOptions, 'from' | 'to' | 'language' | 'emit' | 'written'>,
): Promise<TypedCall> {
  const { speech, telemetry } = context.config;
  const model = await createModel(speech, context.logger);
  const call = await beginTypedCall(context, {
    ...options,
    model,
    fillerMs: speech.fillerMs,
    tracesUrl: telemetry.tracesUrl,
  });
  const ended = call.ended.finally(() => model?.close());
  return { ...call, ended };
}
