import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { syncKnowledge } from '../../../src/knowledge/index.ts';
import { EventStream } from '../../helpers/event-stream.ts';
import { startHttpService, type HttpService } from '../../helpers/http-service.ts';
import { figureOf, type Figure } from '../measure.ts';
import { conversationsIn } from './conversations.ts';

/** So many calls go on at once, each with a line in so many milliseconds, more or less. */
const sessions = 50;
const lineEveryMs = 4_000;
const articles = path.resolve(import.meta.dirname, '../../../knowledge_base');

/**
 * How long it takes from a line that is sent to what it suggests on a stream, with 50 calls at once, and how many runs that
 * took beside one for each line.
 */
export async function latencyOn(name: string, env: Record<string, string>): Promise<Figure[]> {
  await using service = await startHttpService({ env: { CONNECTIONS_PER_ADDRESS: '1000', ...env } });
  const { db, clock } = service.context;
  await syncKnowledge({ db, folder: articles, embedder: null, clock });
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  const conversations = [...conversationsIn('en'), ...conversationsIn('ar')].slice(0, sessions);
  const times: number[] = [];
  const played = conversations.map(({ id, lines }, at) =>
    call(service, {
      id,
      lines: lines.filter(({ kind }) => kind !== 'human'),
      delayMs: (at * lineEveryMs) / sessions,
    }),
  );
  for (const one of await Promise.all(played)) times.push(...one);
  const [counted] = await db.execute<{ runs: number; lines: number; ms: number }>(
    sql`select (select sum(run)::int from call_sessions) as runs, (select count(*)::int from transcription_segments) as lines,
      (select sum(processing_time_ms)::float8 / count(distinct (session_id, run)) from agent_actions) as ms`,
  );
  const { runs = 0, lines = 0, ms = 0 } = counted ?? {};
  return [
    figureOf(`assist ${name} line to desk, ${sessions} calls`, 'ms', times),
    figureOf(`assist ${name} one run's steps`, 'ms', [ms]),
    { ...figureOf(`assist ${name} runs of ${lines} lines`, 'runs', [runs]), value: runs },
  ];
}

async function call(
  service: HttpService,
  { id, lines, delayMs }: { id: string; lines: { text: string }[]; delayMs: number },
): Promise<number[]> {
  const { port } = service.app.server.address() as AddressInfo;
  const url = `http://localhost:${port}/api/realtime`;
  const post = async (to: string, body: object): Promise<{ session_id: string }> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}${to}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answer.json()) as { session_id: string };
  };
  const { session_id } = await post('/call/start', { call_id: id });
  await using stream = await EventStream.open(`${url}/stream/${session_id}`, { accept: 'text/event-stream' });
  await stream.next(({ event }) => event === 'suggestions');
  const times: number[] = [];
  await pause(delayMs);
  for (const [at, { text }] of lines.entries()) {
    const seen = stream.told.length;
    const began = performance.now();
    await post('/transcription', { session_id, speaker: 'customer', text, start_time: at, end_time: at + 1 });
    // What suggests nothing tells nothing.
    const told = await Promise.race([
      stream.next((event) => stream.told.indexOf(event) >= seen, 60_000),
      pause(2_000),
    ]);
    if (told) times.push(told.at - began);
    await pause(Math.max(0, lineEveryMs - (performance.now() - began)));
  }
  return times;
}
