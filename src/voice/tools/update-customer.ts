import { llm } from '@livekit/agents';
import { z } from 'zod';
import { parseEmail, parsePhone } from '../../language/index.ts';
import type { CallSession } from '../session.ts';

/**
 * Writes down what the caller says of themselves. It stays a claim on the call: the customer's own record
 * changes only after verification.
 */
export function updateCustomerTool({ call }: CallSession): llm.ToolContextEntry {
  return llm.tool({
    name: 'updateCustomer',
    description:
      'Notes a new name, phone number or e-mail address that the caller gave; a human verifies it.',
    parameters: z.object({ field: z.enum(['name', 'phone', 'email']), value: z.string().min(2).max(200) }),
    execute: async ({ field, value }) => {
      const checked =
        field === 'phone'
          ? parsePhone(value, { region: call.centre.region })?.value
          : field === 'email'
            ? parseEmail(value)?.value
            : value;
      if (!checked) throw new llm.ToolError(`That is not a valid ${field}. Ask the caller to say it again.`);
      await call.claim(field, checked);
      return { noted: true };
    },
  });
}
