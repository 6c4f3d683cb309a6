import { z } from 'zod';
import { channelSchema, departmentSchema, fieldNameSchema, languageSchema } from '../shared/vocabulary.ts';
import { knowsPlaces } from './emergency.ts';
import { weekdays } from './hours.ts';
import { filled, key, keywordsSchema, textSchema, uniqueList } from './texts.ts';

export const severityKeys = ['low', 'medium', 'high', 'critical'] as const;
export const priorityKeys = ['low', 'normal', 'high', 'urgent'] as const;

const oneOrMore = <S extends z.ZodType>(item: S) =>
  z.array(item).min(1, 'expected at least one, or no such condition');
const count = z.int().min(1).max(1_000);
const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day such as 22:00, in quotes if need be');

/** Kinds of danger to life that are recognised in both languages, in whatever words. */
export const dangersToLife = ['fire', 'gas', 'shock', 'battery', 'injury'] as const;
/** Those, and somebody else with a caller's code, number, telephone or money. */
const dangerKinds = [...dangersToLife, 'fraud'] as const;

/** All of these must hold; what is left out does not matter. */
const conditionSchema = z.strictObject({
  /** Any of these words or phrases was said. */
  words: keywordsSchema.optional(),
  /** One of these was told of as being here and now; beside `words` either is enough. */
  danger: oneOrMore(z.enum(dangerKinds)).optional(),
  /** A phrase of these hides the words that lie inside it: “house fire insurance” hides “fire”. */
  unless: keywordsSchema.optional(),
  department: oneOrMore(departmentSchema).optional(),
  tier: oneOrMore(z.enum(['standard', 'premium'])).optional(),
  language: oneOrMore(languageSchema).optional(),
  channel: oneOrMore(channelSchema).optional(),
  /** As rated by the lists of `severity` and by the rules above this one. */
  severity: oneOrMore(z.enum(severityKeys)).optional(),
  hours: z.enum(['open', 'closed']).optional(),
  days: oneOrMore(z.enum(weekdays)).optional(),
  /** Times of day in the centre's zone; `to` may lie on the next morning. */
  between: z.strictObject({ from: timeOfDay, to: timeOfDay }).optional(),
  askedForHuman: z.literal(true).optional(),
  /** At least so many. */
  angryTurns: count.optional(),
  failedTurns: count.optional(),
  openTickets: count.optional(),
  callsLast30Days: count.optional(),
});
export type RuleCondition = z.infer<typeof conditionSchema>;

const consequenceSchema = z
  .strictObject({
    department: departmentSchema.optional(),
    category: key.optional(),
    severity: z.enum(severityKeys).optional(),
    priority: z.enum(priorityKeys).optional(),
    /** Why a human is needed, as a word for programs: `safety`, `asked_for_human`. */
    escalate: key.optional(),
    autoTicket: z.literal(true).optional(),
    /** Asked for besides those of the department. */
    requiredFields: uniqueList(fieldNameSchema, 'field', String).optional(),
  })
  .refine(
    (decided) => Object.values(decided).some((value) => value !== undefined),
    'expected at least one decision',
  );

const ruleSchema = z
  .strictObject({
    name: key,
    /** What it is for, for those who read the file. */
    note: filled.optional(),
    when: conditionSchema.prefault({}),
    /** What the caller is told before all else, at any hour, when this rule calls a human: what to do now. */
    say: textSchema
      .refine(knowsPlaces, 'expected no place for a number but `{fire}` and `{ambulance}`')
      .optional(),
    decide: consequenceSchema,
  })
  .refine(({ say, decide }) => !say || decide.escalate, {
    path: ['decide'],
    message: 'expected `escalate` beside a `say`: it is said when a human is called',
  })
  .refine(({ when }) => !when.unless || when.words || when.danger, {
    path: ['when', 'unless'],
    message: 'expected `words` or `danger` beside it',
  });

/** Rules of a file that has none: what every centre wants. */
const usualRules: z.input<typeof ruleSchema>[] = [
  {
    name: 'safety',
    when: { danger: [...dangersToLife] },
    say: {
      ar: 'اِبْتَعِدْ عَنِ الْخَطَرِ أَوَّلًا، وَاخْرُجْ مِنَ الْمَكَانِ إِنْ لَزِم، وَاتَّصِلْ بِالدِّفَاعِ الْمَدَنِيِّ عَلَى الرَّقْمِ {fire}.',
      en: 'Get away from the danger first, leave the place if need be, and call {fire}, the fire service.',
    },
    decide: { escalate: 'safety', severity: 'critical', priority: 'urgent', autoTicket: true },
  },
  {
    name: 'security',
    when: { danger: ['fraud'] },
    say: {
      ar: 'لَا تُعْطِ أَحَدًا أَيَّ رَمْزٍ أَوْ كَلِمَةَ سِرّ، وَلَا فِي هَذِهِ الْمُكَالَمَة. غَيِّرْ كَلِمَةَ السِّرِّ الْآن، وَاتَّصِلْ بِبَنْكِكَ إِنْ كَانَتْ بِطَاقَتُكَ مَعَ غَيْرِك.',
      en: 'Tell nobody a code or a password, not in this call either. Change your password now, and call your bank if somebody may have your card.',
    },
    decide: { escalate: 'security', severity: 'critical', priority: 'urgent', autoTicket: true },
  },
  {
    name: 'asked_for_human',
    when: { askedForHuman: true },
    decide: { escalate: 'asked_for_human', priority: 'high' },
  },
  { name: 'angry_twice', when: { angryTurns: 2 }, decide: { escalate: 'angry', priority: 'high' } },
  { name: 'vip_unhappy', when: { tier: ['premium'], angryTurns: 1 }, decide: { escalate: 'vip' } },
  { name: 'vip_not_helped', when: { tier: ['premium'], failedTurns: 1 }, decide: { escalate: 'vip' } },
  { name: 'failed_twice', when: { failedTurns: 2 }, decide: { escalate: 'failed' } },
  { name: 'vip', when: { tier: ['premium'] }, decide: { priority: 'high' } },
];

export const rulesSchema = uniqueList(ruleSchema, 'name', (rule) => rule.name).prefault(usualRules);
