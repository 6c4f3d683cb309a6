import type { DialogueState, Topic } from './state.types.ts';
import { tables } from './tables.ts';
import { rulesOf } from './turn.ts';

/** What a call was about, in the words from which its department takes it up anew. */
export function topicOf({ language, service, requests, topic, transcript, matter }: DialogueState): Topic {
  const told = matter && rulesOf(tables, matter).topic?.(matter);
  const taken = service && { ...service, ...(told ? { value: told } : {}) };
  return { language, service: taken, requests, topic, transcript };
}

/** Whether anything had been said of what the call was about. */
export function hasTopic({ service, requests }: Topic): boolean {
  return service !== null || requests.length > 0;
}
