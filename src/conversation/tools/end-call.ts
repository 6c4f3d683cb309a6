import { z } from 'zod';
import { isDone } from '../../domain/guardrails/index.ts';
import { tool } from './tool.ts';

/** Says goodbye and ends the call. */
export const endCall = tool({
  name: 'endCall',
  description:
    'Ends the call, when the caller said that they have nothing else. The goodbye is spoken by itself.',
  parameters: z.object({}),
  kinds: 'all',
  mostUses: 1,
  objection: (_, facts) =>
    isDone(facts)
      ? null
      : {
          rule: 'not_done',
          tell: 'The caller has not said that they are done. Ask whether there is anything else.',
        },
  run: () => Promise.resolve({ end: true }),
});
