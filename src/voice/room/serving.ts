import type { JobContext } from '@livekit/agents';
import type { RemoteParticipant } from '@livekit/rtc-node';
import type { Context } from '../../context.ts';
import type { Resumed } from '../../conversation/resumed.ts';
import type { OpenedCall } from '../../domain/calls/index.ts';
import type { KnownCaller, ResumeOffer } from '../../domain/dialogue/index.ts';
import type { CalledBack } from '../../domain/outbound/index.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { Speech } from '../../speech/index.ts';
import type { CallTrace } from '../../telemetry/traces.ts';
import type { Presence } from './presence.ts';

/** All that a job holds of the call it serves. */
export interface Serving {
  job: JobContext;
  context: Context;
  speech: Speech;
  service: Presence;
  opened: OpenedCall;
  known: KnownCaller | null;
  offer: ResumeOffer | null;
  /** Of whom we called back, what for. */
  calledBack: (CalledBack & { humanHere: boolean }) | null;
  resumed: Resumed | undefined;
  /** The language of the caller's browser, where they chose none. */
  guess: Language | undefined;
  caller: RemoteParticipant | null;
  room: string;
  trace: CallTrace | null;
}
