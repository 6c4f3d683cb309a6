import type { z } from 'zod';
import { frontDesk, servingDepartments, type DepartmentSettings } from './departments.ts';
import type { guardrailsSchema } from './guardrails.ts';
import type { rulesSchema } from './rules.ts';
import { checkTelephone, type Telephone } from './telephone.ts';

/** The parts of the business file that name one another. */
interface Named {
  departments: Record<string, DepartmentSettings>;
  categories: readonly { key: string }[];
  rules: z.infer<typeof rulesSchema>;
  guardrails: z.infer<typeof guardrailsSchema>;
  appointments: { capacity: Record<string, number> };
  telephone: Telephone;
  region: string;
}

type Complain = (path: (string | number)[], message: string) => void;

/** Finds every key in the business file that names a department or a category that it does not have. */
export function checkReferences(centre: Named, context: z.core.$RefinementCtx): void {
  const complain: Complain = (path, message) => context.addIssue({ code: 'custom', path, message });
  checkDepartments(centre, complain);
  checkRules(centre, complain);
  checkTopics(centre, complain);
  checkTelephone(centre, complain);
}

function checkDepartments(centre: Named, complain: Complain): void {
  const { departments, appointments } = centre;
  const known = expectedIn(departments);
  if (servingDepartments(centre)[frontDesk(centre)]?.kind !== 'front_desk')
    complain(
      ['departments'],
      'expected one department of `kind: front_desk` that is not retired: it takes what belongs nowhere else',
    );
  const categories = centre.categories.map(({ key }) => key);
  for (const [key, { articles, category }] of Object.entries(departments)) {
    for (const [index, other] of (articles ?? []).entries())
      if (!Object.hasOwn(departments, other)) complain(['departments', key, 'articles', index], known);
    if (category !== undefined && !categories.includes(category))
      complain(['departments', key, 'category'], expectedCategory(categories));
  }
  for (const key of Object.keys(appointments.capacity))
    if (!Object.hasOwn(departments, key)) complain(['appointments', 'capacity', key], known);
}

function checkRules({ departments, categories, rules }: Named, complain: Complain): void {
  const keys = categories.map(({ key }) => key);
  for (const [index, { when, decide }] of rules.entries()) {
    if (decide.category !== undefined && !keys.includes(decide.category))
      complain(['rules', index, 'decide', 'category'], expectedCategory(keys));
    for (const [place, department] of (when.department ?? []).entries())
      if (!Object.hasOwn(departments, department))
        complain(['rules', index, 'when', 'department', place], expectedIn(departments));
    if (decide.department !== undefined && !takesCallers(departments, decide.department))
      complain(['rules', index, 'decide', 'department'], expectedIn(servingDepartments({ departments })));
  }
}

function checkTopics({ departments, guardrails }: Named, complain: Complain): void {
  for (const [index, topic] of guardrails.topics.entries()) {
    const at = ['guardrails', 'topics', index];
    for (const [place, department] of (topic.departments ?? []).entries())
      if (!Object.hasOwn(departments, department))
        complain([...at, 'departments', place], expectedIn(departments));
    if (topic.offer !== undefined && !takesCallers(departments, topic.offer))
      complain([...at, 'offer'], expectedIn(servingDepartments({ departments })));
  }
}

function takesCallers(departments: Named['departments'], key: string): boolean {
  return departments[key]?.retired === false;
}

function expectedCategory(keys: readonly string[]): string {
  return `expected one of the categories: ${keys.join(', ')}`;
}

function expectedIn(departments: Named['departments']): string {
  return `expected one of the departments: ${Object.keys(departments).join(', ')}`;
}
