import type { ToolFacts } from '../../src/domain/guardrails/index.ts';

/** Facts of a call in which nothing was said yet and nothing was done, but for what is `given`. */
export function toolFacts(
  given: Pick<ToolFacts, 'centre' | 'now' | 'department'> & Partial<ToolFacts>,
): ToolFacts {
  return {
    language: 'en',
    said: [],
    fresh: [],
    agentSaid: '',
    read: [],
    known: true,
    verified: true,
    codes: [],
    tickets: [],
    appointments: [],
    offered: [],
    escalated: false,
    mustEscalate: false,
    used: 0,
    ...given,
  };
}
