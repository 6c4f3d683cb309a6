import { HatifError } from '../errors.ts';

/** SQLSTATE that our own triggers raise when a job writes whose epoch has passed. */
const staleEpochState = 'HT001';

/** What a client sees when the server went away under it; class 57 is the server saying so itself. */
const connectionCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '25P03',
  // Its disk or its memory is full: somebody has to make room, and then the same work succeeds.
  '53100',
  '53200',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  'database_unavailable',
]);

/** When it is worth another try, for programs that keep asking. */
const retryAfterSeconds = 5;

/** The code of a failed query (SQLSTATE, or the driver's own), found below whatever wraps it. */
export function databaseErrorCode(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return undefined;
}

/** Whether the database could not be reached, so that the same work may succeed when it is tried again. */
export function isConnectionLoss(error: unknown): boolean {
  const code = databaseErrorCode(error);
  return code !== undefined && (connectionCodes.has(code) || code.startsWith('08'));
}

/** Whether it was the database that could not be reached, and nothing else that was asked meanwhile. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const ofDatabase = at.name === 'QueryError' || ('code' in at && at.code === 'database_unavailable');
    if (ofDatabase) return isConnectionLoss(at);
  }
  return false;
}

/** Whether the work met another transaction and may be done again as it is. */
export function isConflict(error: unknown): boolean {
  const code = databaseErrorCode(error);
  return code === '40001' || code === '40P01';
}

export function isStaleEpoch(error: unknown): boolean {
  const code = databaseErrorCode(error);
  return code === staleEpochState || code === 'stale_epoch';
}

/** The error of a job that is no longer the newest of its call. It must stop, not retry. */
export function staleEpoch(callId: string, epoch: number): HatifError {
  return new HatifError('stale_epoch', 'Another job serves this call now; this one must stop writing.', {
    status: 409,
    details: { callId, epoch },
  });
}

/** The error of whoever found, or knew, that the database does not answer. */
export function databaseAway(cause?: unknown): HatifError {
  return new HatifError('database_unavailable', 'The database does not answer just now.', {
    status: 503,
    details: { retryAfterSeconds },
    cause,
  });
}
