import { voice, type llm } from '@livekit/agents';
import type { Speech } from './speech/index.ts';

/** How a stage listens: milliseconds of silence after which a turn counts as ended. */
export interface Ears {
  minDelay: number;
  maxDelay: number;
}

/** Short answers: a choice, a name, yes or no. */
export const quickEars: Ears = { minDelay: 400, maxDelay: 2500 };
/** Somebody explains something. */
export const usualEars: Ears = { minDelay: 500, maxDelay: 3000 };
/** Dictation: people pause between the groups of a number or the parts of an address. */
export const patientEars: Ears = { minDelay: 1000, maxDelay: 4000 };

/** What an agent overrides of the session's turn handling; all else stays the session's. */
export function hearingWith(ears: Ears): NonNullable<voice.AgentOptions<unknown>['turnHandling']> {
  return {
    turnDetection: undefined,
    endpointing: ears,
    interruption: {},
    preemptiveGeneration: { enabled: false },
  };
}

/** An `AgentSession` as every call uses it; without speech it is held by typing alone. */
export function createAgentSession(speech: Speech | null, model: llm.LLM | null): voice.AgentSession {
  return new voice.AgentSession({
    ...(speech?.stt ? { stt: speech.stt, vad: speech.vad } : { vad: null }),
    ...(speech ? { tts: speech.tts } : {}),
    ...(model ? { llm: model } : {}),
    turnHandling: {
      turnDetection: speech?.stt ? 'vad' : 'manual',
      endpointing: usualEars,
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
