import { llm } from '@livekit/agents';
import { z } from 'zod';
import { parseEmail, parsePhone } from '../../language/index.ts';
import type { CallSession } from '../session.ts';
import { guardedTool, perform } from './guarded-tool.ts';

type Field = 'name' | 'phone' | 'email';

/**
 * Changes what is stored of a caller who has proved who they are. What a stranger says of themselves stays a
 * claim on the call.
 */
export function updateCustomerTool(calling: CallSession): llm.ToolContextEntry {
  const { call } = calling;
  const valid = (field: Field, value: string): string => {
    const checked =
      field === 'phone'
        ? parsePhone(value, { region: call.centre.region })?.value
        : field === 'email'
          ? parseEmail(value)?.value
          : value.trim();
    if (!checked) throw new llm.ToolError(`That is not a valid ${field}. Ask the caller to say it again.`);
    return checked;
  };
  return guardedTool(calling, {
    name: 'updateCustomer',
    description: 'Notes a new name, phone number or e-mail address that the caller gave in this call.',
    parameters: z.object({
      field: z.enum(['name', 'phone', 'email']),
      value: z.string().min(2).max(200).describe('exactly as the caller gave it'),
    }),
    request: ({ field, value }) => ({ tool: 'updateCustomer', field, value: valid(field, value) }),
    run: async ({ field, value }) => {
      const checked = valid(field, value);
      await call.claim(field, checked);
      await perform(calling, { type: 'change_record', field, value: checked }, 'record_changed');
      return { noted: true };
    },
  });
}
