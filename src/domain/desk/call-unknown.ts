import { HatifError } from '../../errors.ts';

/** The refusal of a call that is not there, or that is not for who asks. */
export function callUnknown(): HatifError {
  return new HatifError('call_unknown', 'There is no such call.', { status: 404 });
}
