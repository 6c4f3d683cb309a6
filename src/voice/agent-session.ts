import { voice, type llm } from '@livekit/agents';
import { EndOfTurn } from './turn/end-of-turn.ts';
import type { Speech } from '../speech/index.ts';

/** How long, in milliseconds from the last sound, a stage waits for more of an answer that may not be whole yet. */
export type Patience = number;

/** A choice, a name, yes or no, or something that is explained. */
export const usualPatience: Patience = 500;
/** Dictation: people pause between the groups of a number or the parts of an address. */
export const dictationPatience: Patience = 1000;

/** The same after a whole answer; the pause that ends speech and the recogniser take most of it. */
const WHOLE_MS = 300;

/** What an agent overrides of the session's turn handling; all else stays the session's. */
export function hearingWith(
  patience = usualPatience,
): NonNullable<voice.AgentOptions<unknown>['turnHandling']> {
  return {
    turnDetection: undefined,
    endpointing: endpointing(patience),
    interruption: {},
    preemptiveGeneration: { enabled: false },
  };
}

function endpointing(patience: Patience): { minDelay: number; maxDelay: number } {
  return { minDelay: WHOLE_MS, maxDelay: patience };
}

/**
 * An `AgentSession` as every call uses it; without speech it is held by typing alone. `isCompleteAnswer`: whether the words
 * so far leave nothing to wait for.
 */
export function createAgentSession(
  speech: Speech | null,
  model: llm.LLM | null,
  isCompleteAnswer: (text: string) => boolean = () => false,
): voice.AgentSession {
  return new voice.AgentSession({
    ...(speech?.stt ? { stt: speech.stt, vad: speech.vad } : { vad: null }),
    ...(speech ? { tts: speech.tts } : {}),
    ...(model ? { llm: model } : {}),
    turnHandling: {
      turnDetection: speech?.stt ? new EndOfTurn(isCompleteAnswer) : 'manual',
      endpointing: endpointing(usualPatience),
      // A cough pauses the prompt; when no words follow, it goes on where it was.
      interruption: {
        mode: 'vad',
        minDuration: 500,
        falseInterruptionTimeout: 1500,
        resumeFalseInterruption: true,
      },
      preemptiveGeneration: { enabled: false },
    },
    // The silence of a caller is the dialogue's business.
    userAwayTimeout: null,
    // Sentences as they were handed to the voice have lost the space between them.
    useTtsAlignedTranscript: false,
    // The framework's echo warm-up makes the first seconds of every prompt deaf.
    aecWarmupDuration: null,
  });
}
