/**
 * An error whose `code` is a promise: it never changes once published, so that callers, logs and tests
 * may rely on it. `message` is for the person who reads it and says what to do; `status` is the HTTP
 * status an edge answers with (4xx when the caller can mend it).
 */
export class HatifError extends Error {
  override readonly name = 'HatifError';
  readonly code: string;
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    options: { status?: number; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = options.status ?? 500;
    this.details = options.details ?? {};
  }
}

/** The stable code of any thrown value: a `HatifError`'s own, else `internal`. */
export function errorCode(error: unknown): string {
  return error instanceof HatifError ? error.code : 'internal';
}

/** The message of any thrown value, for a log field. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
