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
  if (!(error instanceof Error)) return String(error);
  const status = answeredStatus(error);
  if (status !== null) return `the server answered with status ${status}`;
  // The parser quotes the beginning of what it was given.
  return error instanceof SyntaxError && error.message.endsWith('is not valid JSON')
    ? 'the text is not valid JSON'
    : error.message;
}

/** The status of an error that a client made of a server's answer, body and all: its message quotes what was asked. */
function answeredStatus(error: Error): number | null {
  if ('status' in error && 'headers' in error && typeof error.status === 'number') return error.status;
  if ('statusCode' in error && 'body' in error && typeof error.statusCode === 'number')
    return error.statusCode;
  return null;
}

/** The fields of a log line that say what failed. */
export function failure(error: unknown): { code: string; error: string } {
  return { code: errorCode(error), error: errorMessage(error) };
}

/** What a log may say of an error. */
export interface ErrorForLog {
  type: string;
  code?: string;
  message: string;
  /** Where it came from, without the message. */
  stack: string;
  cause?: ErrorForLog;
}

/** How many causes below one another are told. */
const deepestCause = 5;

/**
 * An error as a log writes it. Its other properties are left out: a database's `detail` quotes the row, and a
 * provider's reply the caller.
 */
export function errorForLog(error: unknown, depth = 0): ErrorForLog {
  if (!(error instanceof Error)) return { type: typeof error, message: errorMessage(error), stack: '' };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const { cause } = error;
  const below = cause === undefined || depth >= deepestCause ? {} : { cause: errorForLog(cause, depth + 1) };
  return { type: error.name, ...code, message: errorMessage(error), stack: framesOf(error), ...below };
}

function framesOf({ stack = '', message }: Error): string {
  const at = stack.indexOf(message);
  return at < 0 ? '' : stack.slice(at + message.length).trim();
}
