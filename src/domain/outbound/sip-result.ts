import type { AttemptResult } from '../../shared/vocabulary.ts';

/**
 * What answers of a telephone network (SIP status codes) say of the one who was called. The codes of errors that a SIP service
 * makes of them say something else: its "429" is a busy line.
 */
const results: Readonly<Record<number, AttemptResult>> = {
  302: 'invalid', // moved
  404: 'invalid',
  408: 'no_answer',
  410: 'invalid',
  480: 'no_answer',
  484: 'invalid',
  486: 'busy',
  487: 'no_answer',
  600: 'busy',
  603: 'rejected',
  604: 'invalid',
};

/** The result of a call that was not answered, by its SIP status; what says nothing of whoever was called is `failed`. */
export function resultOf(sipStatus: number): AttemptResult {
  return results[sipStatus] ?? 'failed';
}
