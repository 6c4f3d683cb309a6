import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { HatifError, errorMessage } from '../errors.ts';
import { languageSchema } from '../shared/vocabulary.ts';
import { countrySchema } from './country.ts';
import { assistSchema } from './assist.ts';
import { departmentsSchema } from './departments.ts';
import { emergencyNumbers, emergencySchema, withNumbers } from './emergency.ts';
import { guardrailsSchema } from './guardrails.ts';
import { appointmentsSchema, holidaysSchema, hoursSchema, slaSchema, specialHoursSchema } from './hours.ts';
import { onCallSchema } from './on-call.ts';
import { parsePlacedYaml } from './placed-yaml.ts';
import { queueSchema } from './queue.ts';
import { checkReferences } from './references.ts';
import { retentionSchema } from './retention.ts';
import { rulesSchema, severityKeys } from './rules.ts';
import { telephoneSchema } from './telephone.ts';
import { key, keywordsSchema, textSchema, uniqueList } from './texts.ts';

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

const fields = z.strictObject({
  company: textSchema,
  telephone: telephoneSchema,
  timeZone: z
    .string()
    .refine(isTimeZone, 'expected an IANA time zone such as Asia/Riyadh')
    .default('Asia/Riyadh'),
  region: countrySchema.default('SA'),
  hours: hoursSchema,
  specialHours: specialHoursSchema.default([]),
  holidays: holidaysSchema,
  departments: departmentsSchema,
  ivr: z
    .strictObject({
      retries: z.int().min(1).max(10).default(3),
      /** How often the same question is put to a caller, in whatever words; `retries` bounds it too. */
      askings: z.int().min(1).max(10).default(2),
      /**
       * `documents`: who calls is asked first, then what it is about. `help_first`: what it is about first, and who calls only
       * where something is to be written down for them.
       */
      order: z.enum(['documents', 'help_first']).default('documents'),
      /** Asks in which part of the day the caller likes to be called, where they gave a number. */
      contactTime: z.boolean().default(false),
      timeoutSeconds: z.number().min(3).max(300).default(30),
      defaultLanguage: languageSchema.default('ar'),
    })
    .prefault({}),
  greeting: textSchema,
  /** Says that an automatic assistant speaks, behind the greeting; null where the greeting says it. */
  assistant: textSchema.nullable().default(null),
  consent: textSchema.nullable().default(null),
  severity: uniqueList(
    z.strictObject({ key: z.enum(severityKeys), keywords: keywordsSchema }),
    'key',
    (severity) => severity.key,
  ),
  categories: uniqueList(
    z.strictObject({
      key,
      name: textSchema,
      keywords: keywordsSchema,
    }),
    'key',
    (category) => category.key,
  ).min(1, 'expected at least one category'),
  sentiment: z.strictObject({ negative: keywordsSchema, positive: keywordsSchema }).optional(),
  urgency: keywordsSchema.optional(),
  callbackHours: z.number().positive().max(720).default(24),
  rules: rulesSchema,
  emergency: emergencySchema,
  onCall: onCallSchema,
  sla: slaSchema,
  appointments: appointmentsSchema,
  queue: queueSchema,
  assist: assistSchema,
  guardrails: guardrailsSchema,
  retention: retentionSchema,
});

const centreSchema = fields.superRefine(checkReferences).transform((centre) => {
  const { appointments, departments } = centre;
  const one = Object.fromEntries(Object.keys(departments).map((key) => [key, 1]));
  const emergency = emergencyNumbers(centre.region, centre.emergency);
  const rules = centre.rules.map((rule) =>
    rule.say ? { ...rule, say: withNumbers(rule.say, emergency) } : rule,
  );
  return {
    ...centre,
    emergency,
    rules,
    appointments: { ...appointments, capacity: { ...one, ...appointments.capacity } },
  };
});

/** The business as `centre.yaml` describes it: names, hours, departments, keywords, rules and IVR settings. */
export type Centre = z.infer<typeof centreSchema>;

/**
 * Reads and checks the business file. Throws a `HatifError` with code `centre_invalid` whose message lists
 * every mistake with its line, its key and what was expected there.
 */
export function loadCentre(file: string): Centre {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (error) {
    throw new HatifError('centre_invalid', `The business file cannot be read: ${errorMessage(error)}`, {
      status: 400,
      cause: error,
    });
  }
  return parseCentre(source, path.basename(file));
}

/** {@link loadCentre} for a text already read; `name` is how messages call the file. */
export function parseCentre(source: string, name = 'centre.yaml'): Centre {
  const placed = parsePlacedYaml(source);
  const mistakes = [...placed.syntaxErrors];
  if (mistakes.length === 0) {
    const parsed = centreSchema.safeParse(placed.value, { reportInput: true });
    if (parsed.success) return parsed.data;
    mistakes.push(...parsed.error.issues.flatMap((issue) => describe(issue, placed.lineOf)));
  }
  const lines = mistakes
    .sort((a, b) => a.line - b.line)
    .map(({ line, text }) => `  ${name} line ${line}: ${text}`);
  throw new HatifError('centre_invalid', `The business file is not usable:\n${lines.join('\n')}`, {
    status: 400,
    details: { mistakes },
  });
}

function describe(issue: z.core.$ZodIssue, lineOf: (path: readonly PropertyKey[]) => number) {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return { line: lineOf(path), text: `${path.join('.')}: expected no key of this name` };
    });
  }
  const key = issue.path.join('.') || 'the whole file';
  const missing =
    (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;
  const expected = issue.message
    .replace(/^Invalid (?:input|option): /, '')
    .replace(/, received undefined$/, '');
  return [{ line: lineOf(issue.path), text: `${key}: ${missing ? `missing, ${expected}` : expected}` }];
}
