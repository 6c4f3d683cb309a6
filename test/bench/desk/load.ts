// The load generator of `desk-load`: a process of its own. It is every desk (signed in, on the stream of events, beating)
// and every job (each call writes a line every few seconds).
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadConfig } from '../../../src/config/config.ts';
import { createContext, type Context } from '../../../src/context.ts';
import { writeJournal } from '../../../src/domain/calls/journal/write-journal.ts';
import { DeskBrowser } from './browser.ts';
import { lineAt } from './line.ts';
import type { LoadOrder, LoadReport } from './load-protocol.ts';

/** So many sign in at a time. */
const atOnce = 8;
/** How often what was measured is told, and how long the last events are waited for. */
const reportMs = 1_000;
const lastEventsMs = 3_000;

/** Lines on their way to a desk, and how long the last ones took. */
class Lines {
  /** When each was committed, or was told of before this process knew that it was. */
  readonly #committed = new Map<string, number>();
  readonly #arrived = new Set<string>();
  #toldMs: number[] = [];
  #writtenMs: number[] = [];
  count = 0;

  written(line: string, attended: boolean, tookMs: number): void {
    this.count += 1;
    this.#writtenMs.push(tookMs);
    if (!attended) return;
    if (this.#arrived.delete(line)) this.#toldMs.push(0);
    else this.#committed.set(line, performance.now());
  }

  told(line: string): void {
    const committed = this.#committed.get(line);
    if (committed === undefined) this.#arrived.add(line);
    else this.#toldMs.push(performance.now() - committed);
    this.#committed.delete(line);
  }

  /** Lines of which no desk has been told. */
  get untold(): number {
    return this.#committed.size;
  }

  take(): { toldMs: number[]; writtenMs: number[] } {
    const taken = { toldMs: this.#toldMs, writtenMs: this.#writtenMs };
    [this.#toldMs, this.#writtenMs] = [[], []];
    return taken;
  }
}

process.once('message', (order: LoadOrder) => void run(order).catch((error: unknown) => fail(error)));

async function run(order: LoadOrder): Promise<void> {
  const root = path.resolve(import.meta.dirname, '../../..');
  await using context = await createContext(loadConfig(order.env, root));
  const lines = new Lines();
  const waiting = [...order.emails];
  await Promise.all(Array.from({ length: atOnce }, () => openDesks(order.url, waiting, lines)));
  tell({ type: 'ready' });
  const reporting = setInterval(() => tell({ type: 'told', ...lines.take() }), reportMs);
  const until = performance.now() + order.minutes * 60_000;
  await Promise.all(order.calls.map((call, at) => talk(context, order, { call, at, until, lines })));
  await pause(lastEventsMs);
  clearInterval(reporting);
  tell({ type: 'told', ...lines.take() });
  tell({ type: 'done', lines: lines.count, untold: lines.untold });
}

async function openDesks(url: string, waiting: string[], lines: Lines): Promise<void> {
  for (let email = waiting.pop(); email !== undefined; email = waiting.pop()) {
    const browser = await DeskBrowser.signIn(url, email);
    await browser.open();
    await follow(browser, lines);
  }
}

/** Resolves when the stream is open, and reads on. */
async function follow(browser: DeskBrowser, lines: Lines): Promise<void> {
  const { url, headers } = browser.events;
  const response = await fetch(url, { headers });
  if (!response.ok || !response.body) throw new Error(`no stream: ${response.status}`);
  void read(response.body, lines).catch((error: unknown) => fail(error));
}

async function read(body: ReadableStream<Uint8Array>, lines: Lines): Promise<void> {
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      if (!block.includes('event: call_progressed')) continue;
      const data = /^data: (.*)$/mu.exec(block)?.[1] ?? '{}';
      const { callId, data: facts } = JSON.parse(data) as { callId: string; data: { seq: number } };
      lines.told(`${callId} ${facts.seq}`);
    }
  }
  throw new Error('a stream ended');
}

interface Talking {
  call: LoadOrder['calls'][number];
  /** Which of the calls it is: they begin one after the other. */
  at: number;
  until: number;
  lines: Lines;
}

async function talk({ db }: Context, order: LoadOrder, { call, at, until, lines }: Talking): Promise<void> {
  const { callId, epoch, attended } = call;
  let next = performance.now() + (order.everyMs * at) / order.calls.length;
  for (let seq = 1; performance.now() < until && next < until; seq += 1, next += order.everyMs) {
    await pause(Math.max(0, next - performance.now()));
    const began = performance.now();
    await writeJournal(db, { holder: { callId, epoch }, entries: [lineAt(seq)] });
    lines.written(`${callId} ${seq}`, attended, performance.now() - began);
  }
}

function fail(error: unknown): void {
  tell({ type: 'failed', reason: String(error).slice(0, 300) });
}

function tell(report: LoadReport): void {
  process.send?.(report);
}
