import { PgPreparedQuery } from 'drizzle-orm/pg-core';
import { databaseErrorCode, isConnectionLoss } from './errors.ts';

/** Classes of SQLSTATE whose messages name relations and constraints and hold no value of a row; HT is our own. */
const tellableClasses = new Set(['08', '23', '28', '3D', '40', '42', '53', '55', '57', '58', 'HT']);

/**
 * A query that failed, told without its parameters: they are what callers said and who they are. `code` is the
 * SQLSTATE, or the driver's own code; `constraint` what the row broke.
 */
class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly code: string | undefined;
  readonly constraint: string | undefined;

  constructor(statement: string, cause: unknown) {
    const code = databaseErrorCode(cause);
    const answer = answerOf(cause);
    const why = [code, tellable(code, cause)].filter((part) => part !== undefined).join(' ');
    // The database's own error holds the row in its details; a lost connection holds nothing of anybody.
    super(
      `${nameOf(statement)} failed${why === '' ? '' : `: ${why}`}`,
      isConnectionLoss(cause) && !answer ? { cause } : {},
    );
    this.code = code;
    this.constraint = answer?.constraint;
  }
}

/** What every query of the library runs through. */
interface QueryRunner {
  queryWithCache: (
    this: unknown,
    statement: string,
    params: unknown[],
    query: () => Promise<unknown>,
  ) => Promise<unknown>;
}

let hidden = false;

/**
 * Makes every query that fails in this process a {@link QueryError}. The library's own error spells out all
 * parameters in its message, from where they would go into logs, answers and crash reports.
 */
export function hideParameters(): void {
  if (hidden) return;
  hidden = true;
  const runner = PgPreparedQuery.prototype as unknown as QueryRunner;
  const run = runner.queryWithCache;
  runner.queryWithCache = async function runQuietly(statement, params, query) {
    try {
      return await run.call(this, statement, params, query);
    } catch (error) {
      throw new QueryError(statement, error instanceof Error ? (error.cause ?? error) : error);
    }
  };
}

/** What it does to which table: `insert into "tickets"`. */
function nameOf(statement: string): string {
  const found =
    /^\s*(insert into|update|delete from)\s+("?\w+"?)/i.exec(statement) ??
    /^\s*(select|with)\b[^]*?\bfrom\s+("?\w+"?)/i.exec(statement);
  return found ? `${found[1]?.toLowerCase()} ${found[2]}` : 'a query';
}

function answerOf(cause: unknown): { constraint: string | undefined } | undefined {
  if (!(cause instanceof Error) || cause.name !== 'PostgresError') return undefined;
  const constraint = 'constraint_name' in cause ? cause.constraint_name : undefined;
  return { constraint: typeof constraint === 'string' ? constraint : undefined };
}

function tellable(code: string | undefined, cause: unknown): string | undefined {
  if (code === undefined || !(cause instanceof Error)) return undefined;
  // The driver's own complaint about a parameter quotes it.
  const safe = answerOf(cause) ? tellableClasses.has(code.slice(0, 2)) : isConnectionLoss(cause);
  return safe ? cause.message : undefined;
}
