import type { Centre } from '../../config/centre.ts';
import { channels } from '../../shared/vocabulary.ts';
import { builtInTopics, type Topic } from './topics.ts';
import type { GuardContext } from './types.ts';

type ChannelTopic = Topic & { channels: readonly GuardContext['channel'][] };
type Configured = Centre['guardrails']['topics'][number];

const known = new WeakMap<Centre, readonly ChannelTopic[]>();

/** The topics that a centre guards: its own first, then the built-in ones that it did not change. */
export function topicsOf(centre: Centre): readonly ChannelTopic[] {
  const found = known.get(centre);
  if (found) return found;
  const configured = centre.guardrails.topics;
  const topics = [
    ...configured.flatMap((topic) => topicFrom(topic)),
    ...builtInTopics
      .filter(({ key }) => !configured.some((topic) => topic.key === key))
      .map((topic) => ({ ...topic, channels })),
  ];
  known.set(centre, topics);
  return topics;
}

function topicFrom(topic: Configured): ChannelTopic[] {
  const builtIn = builtInTopics.find(({ key }) => key === topic.key);
  const say = topic.say ?? builtIn?.say;
  if (topic.action === 'allow' || (say === undefined && topic.action !== 'escalate')) return [];
  const offer = topic.offer ?? builtIn?.offer;
  return [
    {
      key: topic.key,
      action: topic.action,
      departments: topic.departments,
      channels: topic.channels,
      patterns: topic.when.length === 0 ? (builtIn?.patterns ?? []) : [patternOf(topic)],
      say: say ?? { ar: '', en: '' },
      ...(offer ? { offer } : {}),
    },
  ];
}

function patternOf({ when, unless }: Configured): Topic['patterns'][number] {
  const list = (words: { ar: string[]; en: string[] }): string => [...words.ar, ...words.en].join(' | ');
  return { lists: when.map(list), anyOrder: true, ...(unless ? { unless: list(unless) } : {}) };
}
