import { z } from 'zod';
import { leadsTo, notAsked } from '../../domain/guardrails/index.ts';
import { departmentSchema } from '../../shared/vocabulary.ts';
import { tool } from './tool.ts';

/** Hands the caller over to another department with all that was said; it greets them by itself. */
export const handOver = tool({
  name: 'handOver',
  description:
    'Hands the caller over to another department: sales for prices and orders, complaints, support for faults, reception for anything else. The other one greets by itself.',
  parameters: z.object({ department: departmentSchema }),
  departments: 'all',
  mostUses: 4,
  objection: ({ department }, facts) => {
    if (department === facts.department)
      return { rule: 'here_already', tell: 'The caller is with this department already.' };
    return leadsTo(facts, department) ? null : notAsked;
  },
  run: (_, { department }) => Promise.resolve({ hand_over: department }),
});
