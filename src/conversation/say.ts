import type { Rendered } from '../domain/dialogue/index.ts';
import type { Call } from './conversation.ts';
import type { Channel } from './types.ts';

/**
 * Writes down what is said in answer and shows it. Gives back its text, and who notes that it has been spoken and how much
 * of it was heard.
 */
export function writeAnswer(
  call: Call,
  parts: readonly Rendered[],
  channel: Channel,
): { text: string; spoken: ReturnType<Call['transcript']['agentLine']> } {
  const text = parts.map((part) => part.screen).join(' ');
  const language = parts.at(-1)?.language ?? call.language;
  const sources = parts.flatMap((part) => part.sources ?? []);
  const cited = sources.length > 0 ? { sources } : {};
  const startedAt = call.context.clock();
  const spoken = call.transcript.agentLine({ text, language, startedAt, channel, ...cited });
  for (const { screen, language, sources } of parts)
    call.emit({ type: 'say', text: screen, language, ...(sources ? { sources } : {}) });
  return { text, spoken };
}

/** Writes down and shows what a department's model said, with what it is taken from. `heard`: how much of it; null: all. */
export function writeReply(
  call: Call,
  reply: { text: string; channel: Channel; startedAt?: Date | undefined; heard?: string | null },
): void {
  const { language } = call;
  const { text, channel, heard = null } = reply;
  const sources = call.cited.take();
  const cited = sources.length > 0 ? { sources } : {};
  const endedAt = call.context.clock();
  const { startedAt = endedAt } = reply;
  call.transcript.agentLine({ text, language, startedAt, channel, ...cited })({ endedAt, heard });
  call.emit({ type: 'say', text, language, ...cited });
}
