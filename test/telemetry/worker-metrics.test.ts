import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hearChildrenMetrics } from '../../src/telemetry/child-metrics.ts';
import { serveMetrics } from '../../src/telemetry/metrics-server.ts';
import { Prometheus } from '../../src/telemetry/prometheus.ts';
import { eventually } from '../helpers/eventually.ts';

test('a worker publishes what its jobs counted, also after they were killed', async () => {
  const prometheus = new Prometheus('worker');
  hearChildrenMetrics((observation) => prometheus.apply(observation));
  prometheus.gauge('hatif_worker_calls', 'Calls.', [], async () => [{ labels: {}, value: 3 }]);
  const server = await serveMetrics(prometheus, { port: 0, token: undefined });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`;
  const read = async (): Promise<string> => (await fetch(url)).text();

  const jobs = [1, 2].map(() => fork(path.join(import.meta.dirname, 'processes', 'count-and-die.ts')));
  await eventually('both jobs to be counted', async () =>
    (await read()).includes('hatif_resumes_total{outcome="resumed",process="worker"} 2') ? true : undefined,
  );
  await Promise.all(jobs.map((job) => killed(job)));
  const text = await read();
  expect(text).toContain('hatif_resumes_total{outcome="resumed",process="worker"} 2');
  expect(text).toContain('hatif_turn_seconds_bucket{le="0.02",process="worker",part="decision"} 2');
  expect(text).toContain('hatif_worker_calls{process="worker"} 3');
  expect((await fetch(url.replace('/metrics', '/'))).status).toBe(404);
  server.close();
});

async function killed(job: ChildProcess): Promise<void> {
  const exited = once(job, 'exit');
  job.send('die');
  await exited;
}
