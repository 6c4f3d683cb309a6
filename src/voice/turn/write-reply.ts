import type { llm } from '@livekit/agents';
import type { Call } from '../../conversation/conversation.ts';
import type { Channel } from '../../conversation/types.ts';

/** Writes down and shows what a department's model said, with what it is taken from. */
export function writeReply(
  call: Call,
  { item, text, channel }: { item: llm.ChatMessage; text: string; channel: Channel },
): void {
  const { language } = call;
  const sources = call.cited.take();
  const cited = sources.length > 0 ? { sources } : {};
  const now = call.context.clock();
  const started = item.metrics?.startedSpeakingAt;
  const startedAt = started === undefined ? now : new Date(started * 1000);
  const written = call.transcript.agentLine({ text, language, startedAt, channel, ...cited });
  written({ endedAt: now, heard: item.interrupted ? text : null });
  call.emit({ type: 'say', text, language, ...cited });
}
