import { isIPv4, isIPv6 } from 'node:net';
import { z } from 'zod';
import { departmentSchema, languages } from '../shared/vocabulary.ts';
import { servingDepartments, type DepartmentSettings } from './departments.ts';
import { hoursSchema, specialHoursSchema } from './hours.ts';
import { dialledSchema, formKey, formsOf } from './number-forms.ts';
import { outboundSchema } from './outbound.ts';
import { filled, key, textSchema, type Text } from './texts.ts';

const lineSchema = z.strictObject({
  number: dialledSchema,
  /** What its carrier sends for it beside the usual forms. */
  also: z.array(filled.regex(/^\S+$/, 'expected one form of the number, without spaces')).default([]),
  trunk: key,
  /** The brand that answers; the company without it. */
  name: textSchema.optional(),
  /** Said in place of the centre's greeting; made of the name where only that is given. */
  greeting: textSchema.optional(),
  /** Of the call, from its first word on; `ask` lets the caller choose. */
  language: z.enum([...languages, 'ask']).default('ask'),
  /** The department that its callers want, until they say otherwise. */
  department: departmentSchema.optional(),
  /** Its own opening hours; those of the centre without them. */
  hours: hoursSchema.optional(),
  specialHours: specialHoursSchema.optional(),
});

/** A number that rings at the centre, and what its callers get. */
export type Line = z.infer<typeof lineSchema>;

const longestPrefix = { 4: 32, 6: 128 } as const;

/** An address or a network. A name is none: whoever rings may claim to come from it. */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIPv4(address) ? 4 : isIPv6(address) ? 6 : null;
  if (version === null || more.length > 0) return false;
  if (prefix === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= longestPrefix[version];
}

const trunkSchema = z
  .strictObject({
    /** From where its calls come. */
    addresses: z
      .array(
        z
          .string()
          .refine(isNetwork, 'expected an IP address or a network such as 203.0.113.10 or 203.0.113.0/24'),
      )
      .default([]),
    /** Who signs in by digest: we, where calls go out; the carrier, where it has no `addresses`. */
    user: filled.optional(),
    /** The variable of the environment that holds the password. */
    passwordFrom: z
      .string()
      .regex(
        /^[A-Z][A-Z0-9_]*$/,
        'expected the name of a variable of the environment such as SIP_PASSWORD, never the password itself',
      )
      .optional(),
    /** Where calls out are sent: a host, with its port where that is not 5060. */
    address: z
      .string()
      .regex(
        /^[A-Za-z0-9.-]+(?::\d{1,5})?$/,
        'expected a host such as sip.carrier.example or 203.0.113.10:5080',
      )
      .optional(),
    transport: z.enum(['auto', 'udp', 'tcp', 'tls']).default('auto'),
  })
  .superRefine(({ user, passwordFrom }, context) => {
    if ((user === undefined) !== (passwordFrom === undefined))
      context.addIssue({
        code: 'custom',
        path: [user === undefined ? 'passwordFrom' : 'user'],
        message: 'expected `user` and `passwordFrom` together',
      });
  });

/** A carrier that brings calls, takes them, or both. */
export type Trunk = z.infer<typeof trunkSchema>;

const shownSchema = z
  .string()
  .regex(/^\+?\d[\d ()-]{1,24}$/, 'expected a telephone number such as +966 11 000 0000 or 9200')
  .nullable();

/** Where the centre is reached by telephone: a number to show, or the numbers that ring and the trunks that bring them. */
export const telephoneSchema = z
  .preprocess(
    (given) => (given === null || typeof given === 'string' ? { shown: given } : given),
    z.strictObject({
      /** What a page shows, as it is written; the first of the numbers without it, null for none. */
      shown: shownSchema.optional(),
      numbers: z.array(lineSchema).default([]),
      trunks: z.record(key, trunkSchema).default({}),
      outbound: outboundSchema.nullable().default(null),
    }),
  )
  .transform(({ shown, ...telephone }) => ({
    ...telephone,
    shown: shown === undefined ? (telephone.numbers[0]?.number ?? null) : shown,
    numbers: telephone.numbers.map((line) => ({
      ...line,
      ...(line.name && !line.greeting ? { greeting: welcomeTo(line.name) } : {}),
    })),
  }))
  .prefault(null);
export type Telephone = z.infer<typeof telephoneSchema>;

function welcomeTo({ ar, en }: Text): Text {
  return { ar: `أَهْلًا بِكَ فِي ${ar}.`, en: `Welcome to ${en}.` };
}

/** A form of a number, and what it leads to. */
export interface FormOfLine {
  form: string;
  /** Null where numbers of several countries are dialled alike at home, and none of them is at home here. */
  line: Line | null;
}

/**
 * Every form in which a carrier may send a number of the centre. One that several numbers have in common, such as
 * 065000000 in Amman and in Sharjah, leads to the number of the centre's own country.
 */
export function formsOfLines({ numbers }: Pick<Telephone, 'numbers'>, region: string): FormOfLine[] {
  const lines = numbers.map((line) => ({ line, ...formsOf(line.number, region) }));
  const own = new Map<string, Line>();
  for (const { line, number } of lines)
    for (const form of [number, ...line.also]) own.set(formKey(form), line);
  const claims = Map.groupBy(
    lines.flatMap(({ line, country, forms }) => forms.map((form) => ({ line, country, form }))),
    ({ form }) => formKey(form),
  );
  const leadsTo = (form: string): Line | null => {
    const named = own.get(formKey(form));
    if (named) return named;
    const claimed = claims.get(formKey(form)) ?? [];
    const [only, ...others] = new Set(claimed.map(({ line }) => line));
    if (only && others.length === 0) return only;
    return claimed.find(({ country }) => country === region)?.line ?? null;
  };
  const forms = new Set(lines.flatMap(({ line, forms }) => [...forms, ...line.also]));
  return [...forms].map((form) => ({ form, line: leadsTo(form) }));
}

/** The parts of the business file that `telephone` names. */
interface Named {
  telephone: Telephone;
  region: string;
  departments: Record<string, DepartmentSettings>;
}

/** Finds what of `telephone` does not fit together, or names what the business file does not have. */
export function checkTelephone(
  { telephone, region, departments }: Named,
  complain: (path: (string | number)[], message: string) => void,
): void {
  const { numbers, trunks, outbound } = telephone;
  const known = `expected one of the trunks: ${Object.keys(trunks).join(', ') || 'there is none under telephone.trunks'}`;
  const serving = Object.keys(servingDepartments({ departments }));
  const taken = new Map<string, string>();
  for (const [index, { number, also, trunk, department }] of numbers.entries()) {
    const at = ['telephone', 'numbers', index];
    const forms = [
      { path: [...at, 'number'], form: formsOf(number, region).number },
      ...also.map((form, place) => ({ path: [...at, 'also', place], form })),
    ];
    for (const { path, form } of forms) {
      const holder = taken.get(formKey(form));
      if (holder !== undefined)
        complain(
          path,
          `expected every number only once, and ${form} is ${holder} of telephone.numbers already`,
        );
      else taken.set(formKey(form), number);
    }
    const by = Object.hasOwn(trunks, trunk) ? trunks[trunk] : undefined;
    if (!by) complain([...at, 'trunk'], known);
    else if (by.addresses.length === 0 && by.user === undefined)
      complain(
        ['telephone', 'trunks', trunk],
        `expected \`addresses\` or a \`user\`: with neither, anybody could ring as though they were the carrier of ${number}`,
      );
    if (department !== undefined && !serving.includes(department))
      complain([...at, 'department'], `expected one of the departments: ${serving.join(', ')}`);
  }
  if (!outbound) return;
  const out = Object.hasOwn(trunks, outbound.trunk) ? trunks[outbound.trunk] : undefined;
  if (!out) complain(['telephone', 'outbound', 'trunk'], known);
  else if (out.address === undefined)
    complain(['telephone', 'trunks', outbound.trunk], 'expected an `address`: calls out are sent there');
}
