import { kindOf } from '../../config/departments.ts';
import type { Objection, ToolFacts, ToolVerdict } from '../../domain/guardrails/index.ts';
import { cleanAll } from '../../shared/clean.ts';
import type { DepartmentKind } from '../../shared/vocabulary.ts';
import type { Tool } from './tool.ts';

type Arguments = Record<string, unknown>;

/** Whether a tool may do its work, and with which arguments: those that were judged. */
type Judgement = Extract<ToolVerdict, { ok: false }> | { ok: true; args: Arguments };

/** Whether the departments of a kind have a tool. */
export function isToolOf(kind: DepartmentKind, { kinds }: Pick<Tool, 'kinds'>): boolean {
  return kinds === 'all' || kinds.includes(kind);
}

/**
 * Whether a model's tool call may do its work. The department must have the tool, the caller must have asked for
 * what it does in their own words, and every argument must have been said or keyed by the caller or stand in what
 * was found for them: what an article, a note or a model made up moves nothing. Pure.
 */
export function judgeTool(tool: Tool, given: Arguments, facts: ToolFacts): Judgement {
  const objection = general(tool, facts);
  if (objection) return refused(objection);
  const cleaned = cleanAll(given);
  const args = tool.read?.(cleaned, facts.centre) ?? cleaned;
  if (isObjection(args)) return refused(args);
  const against = tool.objection?.(args, facts) ?? null;
  return against ? refused(against) : { ok: true, args };
}

function refused({ rule, tell }: Objection): Judgement {
  return { ok: false, rule: `gate.${rule}`, tell };
}

function isObjection(read: Arguments | Objection): read is Objection {
  return 'rule' in read && 'tell' in read;
}

function general(tool: Tool, { centre, department, used }: ToolFacts): Objection | null {
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
