import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, unique, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { channels, contactTimes, languages } from '../../shared/vocabulary.ts';
import { createdAt, id, moment, oneOf, updatedAt, word } from './columns.ts';

export const customerTiers = ['standard', 'premium'] as const;
export const accountStatuses = ['active', 'suspended', 'closed'] as const;
export const identifierKinds = ['phone', 'email', 'whatsapp', 'visitor'] as const;
/** `call`: said in a call, a claim; `caller_id`: the telephone network said it; `web`: our own signed cookie. */
export const identifierSources = [
  'call',
  'caller_id',
  'web',
  'email',
  'whatsapp',
  'staff',
  'import',
] as const;

/** People and companies we serve. How to reach them is in {@link customerIdentifiers}. */
export const customers = pgTable(
  'customers',
  {
    id: id(),
    /** As it was given; null when nobody knows it yet. */
    name: text(),
    nameAr: text(),
    nameEn: text(),
    tier: word(customerTiers).notNull().default('standard'),
    /** The firm that the customer belongs to, or is. */
    company: text(),
    accountStatus: word(accountStatuses).notNull().default('active'),
    /** The plan that the customer has bought, by its name. */
    plan: text(),
    preferredLanguage: word(languages).notNull(),
    /** How and when the customer likes to be reached; null where nobody knows. */
    preferredChannel: word(channels),
    preferredTime: word(contactTimes),
    /** The end of the last conversation. */
    lastContactAt: moment(),
    /** Set when somebody whom we could not verify claims to be a customer we have: staff decide. */
    possibleDuplicateOf: uuid().references((): AnyPgColumn => customers.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('customers_name').using('gin', sql`${table.name} gin_trgm_ops`),
    index('customers_company').using('gin', sql`fold_text(${table.company}) gin_trgm_ops`),
    oneOf('customers_tier', table.tier, customerTiers),
    oneOf('customers_account_status', table.accountStatus, accountStatuses),
    oneOf('customers_channel', table.preferredChannel, channels),
    oneOf('customers_time', table.preferredTime, contactTimes),
    oneOf('customers_language', table.preferredLanguage, languages),
    check('customers_name_present', sql`length(trim(${table.name})) > 0`),
  ],
);

/**
 * What points to a customer. Several customers may share a value (families, switchboards), so a value alone
 * proves nothing: `source` says who told us, `verifiedAt` when it was proven.
 */
export const customerIdentifiers = pgTable(
  'customer_identifiers',
  {
    id: id(),
    customerId: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    kind: word(identifierKinds).notNull(),
    /** E.164 for numbers, lower case for e-mail. */
    value: text().notNull(),
    source: word(identifierSources).notNull(),
    /** Given by who made the record, or had proved to be its customer; what somebody else told of them is not. */
    fromOwner: boolean().notNull().default(false),
    verifiedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('customer_identifiers_once').on(table.customerId, table.kind, table.value),
    index('customer_identifiers_value').on(table.kind, table.value),
    oneOf('customer_identifiers_kind', table.kind, identifierKinds),
    oneOf('customer_identifiers_source', table.source, identifierSources),
    check(
      'customer_identifiers_e164',
      sql`${table.kind} not in ('phone', 'whatsapp') or ${table.value} ~ '^\\+[1-9][0-9]{6,14}$'`,
    ),
    check(
      'customer_identifiers_lower',
      sql`${table.kind} <> 'email' or ${table.value} = lower(${table.value})`,
    ),
  ],
);
