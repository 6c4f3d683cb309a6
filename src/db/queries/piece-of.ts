import { sql, type SQL } from 'drizzle-orm';

/** A pattern of everything that has this text in it, however it is written. */
export function pieceOf(text: string): SQL {
  return sql`'%' || regexp_replace(fold_text(${text}), '([%_\\\\])', '\\\\\\1', 'g') || '%'`;
}
