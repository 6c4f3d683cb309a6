import type { CallSource } from '../../shared/vocabulary.ts';

/** How others know of a job that serves a call: its worker and whoever would send another one. */
export interface Presence {
  /** Whose beat stands for this job's call. */
  workerId(): Promise<string>;
  /** The job serves this call from now on. */
  serving(call: { callId: string; epoch: number; jobId: string; room: string; source: CallSource }): void;
  /** What the worker wants of the call that is being served. */
  onOrder(take: (order: 'hand_over' | 'close') => void): void;
  /** The call is over. */
  ended(): Promise<void>;
  /** The call is left as it is for another job to go on with. */
  left(): Promise<void>;
}
