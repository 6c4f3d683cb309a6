import type { llm } from '@livekit/agents';
import type { CallSession } from '../session.ts';

/** Brings a spoken turn to the dialogue. Answers whether the department's model is to reply. */
export function hearTurn(calling: CallSession, message: llm.ChatMessage): Promise<'answered' | 'model'> {
  const text = message.textContent ?? '';
  const confidence = message.transcriptConfidence;
  calling.lostWords.taken();
  calling.turnParts.taken();
  return calling.hear(
    { type: 'said', text, ...calling.readings.take(text) },
    {
      channel: 'voice',
      text,
      ...calling.turnTimes.take(),
      ...(confidence === undefined ? {} : { confidence }),
    },
  );
}
