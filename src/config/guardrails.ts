import { z } from 'zod';
import { channels, departmentSchema } from '../shared/vocabulary.ts';
import { key, keywordsSchema, textSchema, uniqueList } from './texts.ts';

/** The subjects that are guarded without being configured; what they recognise is built in. */
const builtInTopicKeys = [
  'prices',
  'refund_promise',
  'legal',
  'medical',
  'competitors',
  'undocumented',
  'unannounced',
] as const;
export type BuiltInTopicKey = (typeof builtInTopicKeys)[number];

const topicSchema = z
  .strictObject({
    key,
    /** `allow` switches a built-in topic off. */
    action: z.enum(['allow', 'refuse', 'approved_text', 'escalate']),
    /** Whom it is kept from: all without it, or of a built-in topic those that it is kept from anyway. */
    departments: z.array(departmentSchema).min(1).optional(),
    channels: z
      .array(z.enum(channels))
      .min(1)
      .default([...channels]),
    /** Words of every list must come near each other; `word*` takes any ending. Built-in topics need none. */
    when: z.array(keywordsSchema).default([]),
    /** Words near them that make it harmless. */
    unless: keywordsSchema.optional(),
    say: textSchema.optional(),
    /** The department that the caller is offered instead. */
    offer: departmentSchema.optional(),
  })
  .superRefine((topic, context) => {
    if (builtInTopicKeys.some((key) => key === topic.key)) return;
    if (topic.when.length === 0)
      context.addIssue({
        code: 'custom',
        path: ['when'],
        message: 'expected the words that show this topic',
      });
    if (topic.say === undefined && topic.action !== 'escalate' && topic.action !== 'allow')
      context.addIssue({
        code: 'custom',
        path: ['say'],
        message: 'expected what the caller is told instead',
      });
  });

/** The `guardrails:` section of `centre.yaml`: topics beside, or instead of, the built-in ones. */
export const guardrailsSchema = z
  .strictObject({
    topics: uniqueList(topicSchema, 'key', (topic) => topic.key).default([]),
  })
  .prefault({});
