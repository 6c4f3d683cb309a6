import { z } from 'zod';
import { notSaid, notVerified, saidEmail, saidName, saidPhone } from '../../domain/guardrails/index.ts';
import type { ToolFacts } from '../../domain/guardrails/index.ts';
import { isBarred, parseEmail, parsePhone } from '../../language/index.ts';
import { failed, perform } from './perform.ts';
import { tool } from './tool.ts';

type Field = 'name' | 'phone' | 'email';

/**
 * Changes what is stored of a caller who has proved who they are. What a stranger says of themselves stays a
 * claim on the call.
 */
export const updateCustomer = tool({
  name: 'updateCustomer',
  description: 'Notes a new name, phone number or e-mail address that the caller gave in this call.',
  parameters: z.object({
    field: z.enum(['name', 'phone', 'email']),
    value: z.string().min(2).max(200).describe('exactly as the caller gave it'),
  }),
  kinds: ['front_desk', 'sales'],
  mostUses: 5,
  read: ({ field, value }, centre) => {
    const valid = validOf(field, value, centre);
    if (valid !== null) return { field, value: valid };
    return { rule: 'not_valid', tell: `That is not a valid ${field}. Ask the caller to say it again.` };
  },
  objection: ({ field, value }, facts) => {
    if (facts.known && !facts.verified) return notVerified;
    return said(field, value, facts) ? null : notSaid;
  },
  run: async (call, { field, value }) => {
    await call.claim(field, value);
    const changed = await perform(call, { type: 'change_record', field, value }, 'record_changed');
    return changed ? { tell: { noted: true } } : failed;
  },
});

function validOf(field: Field, value: string, { region }: ToolFacts['centre']): string | null {
  switch (field) {
    case 'phone': {
      const number = parsePhone(value, { region })?.value ?? null;
      return number === null || isBarred(number) ? null : number;
    }
    case 'email':
      return parseEmail(value)?.value ?? null;
    case 'name':
      return value.trim() || null;
  }
}

function said(field: Field, value: string, facts: ToolFacts): boolean {
  switch (field) {
    case 'phone':
      return saidPhone(facts, value);
    case 'email':
      return saidEmail(facts.said, value);
    case 'name':
      return saidName(facts.said, value);
  }
}
