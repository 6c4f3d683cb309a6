// A job as a worker forks it: it counts, and is gone at once.
import { metrics } from '../../../src/telemetry/metrics.ts';
import { tellParentMetrics } from '../../../src/telemetry/child-metrics.ts';

metrics.resumes.inc({ outcome: 'resumed' });
tellParentMetrics();
metrics.turn.observe({ part: 'decision' }, 12);
process.on('message', () => process.kill(process.pid, 'SIGKILL'));
