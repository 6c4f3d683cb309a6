import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { departmentPattern, languages, roles } from '../../shared/vocabulary.ts';
import { createdAt, departmentKey, moment, oneOf, updatedAt, word } from './columns.ts';

const oneDepartment = departmentPattern.slice(1, -1);

/** People who sign in. The four tables of this file are shaped as better-auth's drizzle adapter wants them. */
export const users = pgTable(
  'users',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull().unique(),
    emailVerified: boolean().notNull().default(false),
    image: text(),
    role: word(roles).notNull().default('agent'),
    /** In which they are written to. */
    language: word(languages).notNull().default('ar'),
    /** Whose callers an agent sees; supervisors and admins see those of all. */
    departments: departmentKey()
      .array()
      .notNull()
      .default(sql`'{}'`),
    banned: boolean().notNull().default(false),
    banReason: text(),
    banExpires: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    oneOf('users_role', table.role, roles),
    oneOf('users_language', table.language, languages),
    check(
      'users_departments',
      sql`array_to_string(${table.departments}, ',', '') ~ ${sql.raw(`'^(${oneDepartment}(,${oneDepartment})*)?$'`)}`,
    ),
  ],
);

export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    token: text().notNull().unique(),
    expiresAt: moment().notNull(),
    ipAddress: text(),
    userAgent: text(),
    impersonatedBy: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

export const accounts = pgTable(
  'accounts',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: text(),
    password: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('accounts_user').on(table.userId),
    uniqueIndex('accounts_provider').on(table.providerId, table.accountId),
  ],
);

export const verifications = pgTable(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('verifications_identifier').on(table.identifier)],
);
