import { departmentPattern, type Department } from '../../shared/vocabulary.ts';
import { sql } from 'drizzle-orm';
import { check, customType, text, timestamp, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core';

/** The primary key of most tables: random, so that it may appear in an address without being guessed. */
export const id = () => uuid().primaryKey().defaultRandom();

/** A moment, to the millisecond that JavaScript knows. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });

export const createdAt = () => moment().notNull().defaultNow();

/** Kept by the trigger `set_updated_at`, never by a query. */
export const updatedAt = () => moment().notNull().defaultNow();

/** A column that holds one of the given words; pair it with {@link oneOf}, which makes the database agree. */
export const word = <const T extends readonly [string, ...string[]]>(values: T) => text({ enum: values });

/** The constraint that a column holds one of `values`. Only words of our own may be given. */
export function oneOf(name: string, column: AnyPgColumn, values: readonly string[]) {
  const list = values.map((value) => `'${value}'`).join(', ');
  return check(name, sql`${column} in (${sql.raw(list)})`);
}

/** A column that holds the key of a department; pair it with {@link isDepartmentKey}. `centre.yaml` says which there are. */
export const departmentKey = () => text().$type<Department>();

/** The constraint that a column holds what may be the key of a department. */
export function isDepartmentKey(name: string, column: AnyPgColumn) {
  return check(name, sql`${column} ~ ${sql.raw(`'${departmentPattern}'`)}`);
}

/** PostgreSQL's 64-bit transaction id, as a decimal string. */
export const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => 'xid8' });
