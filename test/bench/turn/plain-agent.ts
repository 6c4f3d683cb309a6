import { voice, type llm } from '@livekit/agents';
import { usualPatience } from '../../../src/voice/agent-session.ts';
import type { Speech } from '../../../src/speech/index.ts';

/**
 * An agent as the framework's documentation begins: one set of instructions, and the model answers every turn.
 * No rules, no stages, no kept sound. It hears and speaks with what Hatif hears and speaks with, and waits as long
 * for the end of a turn as Hatif does where an answer may not be whole.
 */
export function plainSession(speech: Speech, model: llm.LLM): voice.AgentSession {
  return new voice.AgentSession({
    ...(speech.stt ? { stt: speech.stt } : {}),
    vad: speech.vad,
    llm: model,
    tts: speech.tts,
    turnHandling: {
      turnDetection: 'vad',
      endpointing: { minDelay: usualPatience, maxDelay: usualPatience },
      interruption: { mode: 'vad' },
      preemptiveGeneration: { enabled: false },
    },
    userAwayTimeout: null,
    aecWarmupDuration: null,
  });
}

export function plainAgent(): voice.Agent {
  return new voice.Agent({
    instructions:
      'You are the voice of a contact centre. Ask the caller for their language, name, phone number, e-mail address and what they need, one after the other, and confirm each of them.',
  });
}
