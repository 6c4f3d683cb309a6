import type { Room, TextStreamReader } from 'livekit-client';
import { callEventSchema, callEventsTopic, type CallEvent } from '../../shared/call-events.ts';
import type { SpokenUpdate } from './transcript.ts';

const transcriptionTopic = 'lk.transcription';

/**
 * Follows what the agent sends as text: the transcript of both sides and the call's events.
 * A stream of the agent's speech carries pieces as they are spoken and is final when it ends; each stream of
 * the caller's speech carries the whole text so far and says itself whether it is final.
 */
export function followTexts(
  room: Room,
  listener: { spoken(update: SpokenUpdate): void; event(event: CallEvent): void },
): void {
  room.registerTextStreamHandler(transcriptionTopic, (reader, { identity }) => {
    const speaker = identity === room.localParticipant.identity ? 'caller' : 'agent';
    void readTranscript(reader, speaker, (update) => listener.spoken(update));
  });
  room.registerTextStreamHandler(callEventsTopic, (reader) => {
    void readEvent(reader).then((event) => event && listener.event(event));
  });
}

async function readTranscript(
  reader: TextStreamReader,
  speaker: SpokenUpdate['speaker'],
  tell: (update: SpokenUpdate) => void,
): Promise<void> {
  const { id, attributes } = reader.info;
  const segment = attributes?.['lk.segment_id'] ?? id;
  let text = '';
  try {
    for await (const piece of reader) {
      text += piece;
      tell({ segment, speaker, text, final: false });
    }
  } catch {
    // The sender left in mid-sentence: what arrived is what was said.
  }
  const final = speaker === 'agent' || attributes?.['lk.transcription_final'] !== 'false';
  tell({ segment, speaker, text, final });
}

/** Null for what this page does not know: a newer centre may send more. */
async function readEvent(reader: TextStreamReader): Promise<CallEvent | null> {
  try {
    const parsed = callEventSchema.safeParse(JSON.parse(await reader.readAll()));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
