import { voice } from '@livekit/agents';
import type { OpenedCall } from '../../domain/calls/index.ts';
import { metrics } from '../../telemetry/metrics.ts';
import type { ResumeCause } from '../../shared/job-metadata.ts';

/** Measures how long the caller of a resumed call heard nobody: until the first word of this job. */
export function measureResume(
  session: voice.AgentSession,
  { brokenAt, redispatchedAt }: Pick<OpenedCall, 'brokenAt' | 'redispatchedAt'>,
  cause: ResumeCause,
): void {
  const since = cause === 'broken' ? brokenAt : redispatchedAt;
  if (!since) return;
  const measure = ({ newState }: { newState: voice.AgentState }): void => {
    if (newState !== 'speaking') return;
    session.off(voice.AgentSessionEventTypes.AgentStateChanged, measure);
    metrics.resumeDelay.observe({ cause }, Math.max(0, Date.now() - since.getTime()));
  };
  session.on(voice.AgentSessionEventTypes.AgentStateChanged, measure);
}
