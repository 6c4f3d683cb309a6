import type { Centre } from '../../config/centre.ts';
import { departmentFor, departmentsOfKind, kindOf } from '../../config/departments.ts';
import { channels, type Department } from '../../shared/vocabulary.ts';
import { builtInTopics, type Topic } from './topics.ts';
import type { GuardContext } from './types.ts';

/** A topic as a centre guards it. */
interface GuardedTopic extends Topic {
  channels: readonly GuardContext['channel'][];
  /** Whether it is kept from a department. */
  keptFrom: (department: Department) => boolean;
  /** The department that the caller is offered instead. */
  offer?: Department;
}

type Configured = Centre['guardrails']['topics'][number];

const known = new WeakMap<Centre, readonly GuardedTopic[]>();

/** The topics that a centre guards: its own first, then the built-in ones that it did not change. */
export function topicsOf(centre: Centre): readonly GuardedTopic[] {
  const found = known.get(centre);
  if (found) return found;
  const configured = centre.guardrails.topics;
  const topics = [
    ...configured.flatMap((topic) => topicFrom(topic, centre)),
    ...builtInTopics
      .filter(({ key }) => !configured.some((topic) => topic.key === key))
      .filter(({ only }) => only === undefined || departmentsOfKind(centre, only).length > 0)
      .map((topic) => ({ ...topic, channels, ...departmentsOf(topic, centre) })),
  ];
  known.set(centre, topics);
  return topics;
}

type BuiltIn = (typeof builtInTopics)[number];

/** Of a built-in topic: the kind that it names is whom it is not kept from, and whom the caller is offered. */
function departmentsOf({ only }: BuiltIn, centre: Centre): Pick<GuardedTopic, 'keptFrom' | 'offer'> {
  if (only === undefined) return { keptFrom: () => true };
  return {
    keptFrom: (department) => kindOf(centre, department) !== only,
    offer: departmentFor(centre, only),
  };
}

function topicFrom(topic: Configured, centre: Centre): GuardedTopic[] {
  const builtIn = builtInTopics.find(({ key }) => key === topic.key);
  const say = topic.say ?? builtIn?.say;
  if (topic.action === 'allow' || (say === undefined && topic.action !== 'escalate')) return [];
  const usual = builtIn ? departmentsOf(builtIn, centre) : { keptFrom: () => true };
  const { departments, offer } = topic;
  return [
    {
      key: topic.key,
      action: topic.action,
      channels: topic.channels,
      patterns: topic.when.length === 0 ? (builtIn?.patterns ?? []) : [patternOf(topic)],
      say: say ?? { ar: '', en: '' },
      ...usual,
      ...(departments ? { keptFrom: (department) => departments.includes(department) } : {}),
      ...(offer ? { offer } : {}),
    },
  ];
}

function patternOf({ when, unless }: Configured): Topic['patterns'][number] {
  const list = (words: { ar: string[]; en: string[] }): string => [...words.ar, ...words.en].join(' | ');
  return { lists: when.map(list), anyOrder: true, ...(unless ? { unless: list(unless) } : {}) };
}
