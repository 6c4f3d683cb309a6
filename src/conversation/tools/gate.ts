import { kindOf } from '../../config/departments.ts';
import type { ToolFacts, ToolVerdict } from '../../domain/guardrails/index.ts';
import type { DepartmentKind } from '../../shared/vocabulary.ts';
import type { Tool } from './tool.ts';

/** Whether the departments of a kind have a tool. */
export function isToolOf(kind: DepartmentKind, { kinds }: Pick<Tool, 'kinds'>): boolean {
  return kinds === 'all' || kinds.includes(kind);
}

/**
 * Whether a model's tool call may do its work. The department must have the tool, the caller must have asked for
 * what it does in their own words, and every argument must have been said or keyed by the caller or stand in what
 * was found for them: what an article, a note or a model made up moves nothing. Pure.
 */
export function judgeTool(tool: Tool, args: Record<string, unknown>, facts: ToolFacts): ToolVerdict {
  const objection = general(tool, facts) ?? tool.objection?.(args, facts) ?? null;
  return objection ? { ok: false, rule: `gate.${objection.rule}`, tell: objection.tell } : { ok: true };
}

function general(tool: Tool, { centre, department, used }: ToolFacts): { rule: string; tell: string } | null {
  if (!isToolOf(kindOf(centre, department), tool))
    return {
      rule: 'not_of_department',
      tell: 'This department does not do that. Use handOver where another one does.',
    };
  if (used >= tool.mostUses)
    return {
      rule: 'too_often',
      tell: 'This has been done often enough in this call. Offer a human instead.',
    };
  return null;
}
