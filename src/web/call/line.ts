import type { CallEvent } from '../../shared/call-events.ts';
import type { KeypadKey } from './dtmf.ts';
import type { AgentState } from './state.ts';
import type { SpokenUpdate } from './transcript.ts';

/** Why a line closed without being hung up here. */
export type ClosedBy = 'centre' | 'loss' | 'another_page';

/** What a line tells while it is open. */
export interface LineListener {
  agentPresent(): void;
  agentAbsent(): void;
  agentState(state: AgentState): void;
  spoken(update: SpokenUpdate): void;
  event(event: CallEvent): void;
  /** The network is away; the line is trying to come back by itself. */
  dropped(): void;
  back(): void;
  soundBlocked(blocked: boolean): void;
  /** The line is closed for good. */
  closed(by: ClosedBy): void;
}

export interface LineOptions {
  readonly url: string;
  readonly token: string;
  /** Absent when the caller types instead of speaking. Stays the property of whoever opened it. */
  readonly microphone: MediaStreamTrack | null;
  readonly muted: boolean;
}

/** An open line to the centre. */
export interface Line {
  sendText(text: string): Promise<void>;
  /** Tells that something is being typed, so that nobody asks whether the caller is still there. */
  showTyping(): Promise<void>;
  press(key: KeypadKey): Promise<void>;
  setMuted(muted: boolean): Promise<void>;
  /** Browsers may keep a page silent until the person touches it: call this from that touch. */
  unlockSound(): Promise<void>;
  /** How loud the agent sounds in three bands from low to high, 0 to 1 each. */
  levels(): readonly number[];
  /** Leaves; the listener hears nothing more. */
  hangUp(): Promise<void>;
}

/** Connects a call. Rejects when the LiveKit server cannot be reached or refuses the token. */
export type OpenLine = (options: LineOptions, listener: LineListener) => Promise<Line>;
