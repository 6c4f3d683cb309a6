import type { voice } from '@livekit/agents';
import type { CallTrace } from '../telemetry/traces.ts';
import type { Call } from '../conversation/conversation.ts';
import type { Line } from '../conversation/resumed.ts';
import type { Speech } from '../speech/index.ts';

/** Whoever holds the floor: an agent or a stage's task. */
export interface Floor {
  /** Gives the floor to whoever the dialogue moved on to. */
  yieldFloor(): void;
  /** Takes note of what was said without the model, where there is one. */
  remember?(lines: readonly Line[]): Promise<void>;
}

export interface SessionOptions {
  call: Call;
  /** Null: nothing is spoken or heard; the call is held by typing. */
  speech: Speech | null;
  session: voice.AgentSession;
  /** Null: the call is not traced. */
  trace?: CallTrace | null;
  /** A caller who waits so long hears so again, in milliseconds. */
  fillerMs: number;
  /** Silence passes only by hand. */
  simulatedTime: boolean;
  /** Called once, when the last word has been spoken. */
  onEnded: () => void;
}
