import { servingDepartments } from '../../config/departments.ts';
import { z } from 'zod';
import { leadsTo, notAsked } from '../../domain/guardrails/index.ts';
import { departmentSchema } from '../../shared/vocabulary.ts';
import { tool } from './tool.ts';

/** Hands the caller over to another department with all that was said; it greets them by itself. */
export const handOver = tool({
  name: 'handOver',
  description:
    'Hands the caller over to another department of those that you were told of, by its key. The other one greets by itself.',
  parameters: z.object({ department: departmentSchema }),
  kinds: 'all',
  mostUses: 4,
  objection: ({ department }, facts) => {
    if (department === facts.department)
      return { rule: 'here_already', tell: 'The caller is with this department already.' };
    if (!Object.hasOwn(servingDepartments(facts.centre), department))
      return { rule: 'no_such_department', tell: 'There is no such department. Use the key of one.' };
    return leadsTo(facts, department) ? null : notAsked;
  },
  run: (_, { department }) => Promise.resolve({ hand_over: department }),
});
