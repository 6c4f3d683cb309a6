/** What can go wrong with a call from the caller's side; each has a title and an advice in the texts. */
export const problemCodes = [
  'microphone_denied',
  'microphone_absent',
  'microphone_busy',
  'microphone_insecure',
  'offline',
  'server_unreachable',
  'centre_unavailable',
  'rate_limited',
  'too_many_calls',
  'no_agent',
  'centre_busy',
  'line_failed',
  'agent_late',
  'connection_lost',
  'replaced',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** `retryAfterSeconds` is how long the server asked to wait. */
export interface Problem {
  readonly code: ProblemCode;
  readonly retryAfterSeconds?: number;
}

/** A failure whose meaning for the caller is known. */
export class CallProblem extends Error {
  override readonly name = 'CallProblem';
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.code, { cause });
    this.problem = problem;
  }
}

/** The problem behind any thrown value; `otherwise` where it was not foreseen. */
export function problemOf(error: unknown, otherwise: ProblemCode): Problem {
  return error instanceof CallProblem ? error.problem : { code: otherwise };
}

/** Problems that leave typing as a way to make the call. */
export function isMicrophoneProblem(code: ProblemCode): boolean {
  return code.startsWith('microphone_');
}
