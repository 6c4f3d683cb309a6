import { APIConnectionError, APIError, APIStatusError, APITimeoutError } from '@livekit/agents';
import { OpenAI } from 'openai';
import { errorMessage } from '../../../errors.ts';

/** An error of the OpenAI client as the framework knows it, so that it retries what may be retried. */
export function asApiError(error: unknown): APIError {
  if (error instanceof APIError) return error;
  if (error instanceof OpenAI.APIConnectionTimeoutError)
    return new APITimeoutError({ message: error.message });
  if (error instanceof OpenAI.APIUserAbortError) {
    return new APIConnectionError({ message: error.message, options: { retryable: false } });
  }
  if (error instanceof OpenAI.APIError && typeof error.status === 'number') {
    return new APIStatusError({
      message: error.message,
      options: { statusCode: error.status, requestId: error.requestID ?? null },
    });
  }
  return new APIConnectionError({ message: errorMessage(error) });
}
