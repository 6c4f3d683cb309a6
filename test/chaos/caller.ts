import { setTimeout as pause } from 'node:timers/promises';
import { createCallResponseSchema, type CreateCallResponse } from '../../src/shared/api/calls.ts';
import { errorMessage } from '../../src/errors.ts';
import type { Centre } from '../helpers/centre.ts';
import { Line } from './line.ts';
import type { PlannedCall } from './plan.ts';
import { postFrom } from './post-from.ts';
import { Quiet } from './quiet.ts';
import { answer, noMore, personOf, toHuman, type Person } from './words.ts';

/** A caller rings again so often, and rings for so long before giving up. */
const mostCalls = 5;
const ringMs = 60_000;
/** Nobody answers their words: they are said again, and at last the caller hangs up. */
const againMs = 12_000;
const strandedMs = 60_000;
const mostTurns = 30;
/** Who waits for a human, or talks with one, does so for so long; to a human they say something so often. */
const attendedMs = 150_000;
const talkMs = 2_500;

export interface CallerOptions {
  index: number;
  plan: PlannedCall;
  centre: Centre;
  /** The address of this machine that they ring from. */
  from?: string;
  /** Told before every line that the caller types. */
  onTurn: (turn: number, callId: string) => void;
}

/**
 * One caller of the plan: rings, says what they want, and rings again when the line is lost, as the page does.
 * What they were told and what they said is kept for the end.
 */
export class ChaosCaller {
  readonly index: number;
  readonly plan: PlannedCall;
  readonly quiet = new Quiet();
  /** Every connection this caller had. */
  readonly lines: Line[] = [];
  /** The calls that the centre promised by a 2xx, whether or not the caller got through to them. */
  readonly promised: string[] = [];
  /** From the loss of a line until the centre was heard again, in milliseconds. */
  readonly outagesMs: number[] = [];
  /** From ringing to a line, in milliseconds, each time. */
  readonly throughMs: number[] = [];
  /** What went wrong for good. */
  readonly complaints: string[] = [];
  readonly #options: CallerOptions;
  readonly #person: Person;
  #cookie: string | null = null;
  #turns = 0;

  constructor(options: CallerOptions) {
    this.index = options.index;
    this.plan = options.plan;
    this.#options = options;
    this.#person = personOf(options.index, options.plan.language);
  }

  /** Holds the conversation to its end, over as many calls as it takes. */
  async run(): Promise<void> {
    let lostAt: number | null = null;
    for (let attempt = 0; attempt < mostCalls; attempt += 1) {
      const line = await this.#connect();
      if (!line) return;
      this.lines.push(line);
      if (lostAt !== null) void this.#noteOutage(line, lostAt);
      const done = await this.#converse(line);
      await line.hangUp();
      if (done) return;
      lostAt = performance.now();
    }
    this.complaints.push(`gave up after ${mostCalls} calls`);
  }

  /** Rings until somebody answers. */
  async #connect(): Promise<Line | null> {
    const began = performance.now();
    const until = began + ringMs;
    let last = 'no answer';
    while (performance.now() < until) {
      try {
        const line = await Line.join(await this.#ring(), this.quiet);
        this.throughMs.push(performance.now() - began);
        return line;
      } catch (error) {
        last = errorMessage(error);
        this.quiet.cut();
        await pause(1000);
      }
    }
    this.complaints.push(`could not get through within ${ringMs / 1000} s: ${last}`);
    return null;
  }

  async #ring(): Promise<CreateCallResponse> {
    const { centre, from } = this.#options;
    const { status, body, cookies } = await postFrom(from, new URL('/api/calls', centre.url), {
      headers: this.#cookie === null ? {} : { cookie: this.#cookie },
      body: '{}',
      timeoutMs: 15_000,
    });
    if (status !== 201) throw new Error(`${status} ${body}`);
    this.#cookie = cookies[0]?.split(';')[0] ?? this.#cookie;
    const call = createCallResponseSchema.parse(JSON.parse(body));
    this.promised.push(call.callId);
    return call;
  }

  /** Answers whether the conversation came to its end; if not, the line was lost. */
  async #converse(line: Line): Promise<boolean> {
    let told = 0;
    let waitingSince = performance.now();
    let seen = { listening: 0, say: 0 };
    let last: string | null = null;
    for (let turns = 0; turns < mostTurns;) {
      const heard = await this.#next(line, seen);
      if (line.over) return true;
      if (line.cut || line.all('end').length > 0) return false;
      if (line.attended) {
        await this.#attend(line);
        waitingSince = performance.now();
        seen = { listening: line.all('listening').length, say: line.all('say').length };
        last = noMore(this.plan.language);
        if (line.attended && !line.cut && line.all('end').length === 0) return true;
        continue;
      }
      if (heard) {
        waitingSince = performance.now();
        if (line.askedToWait && last !== null) await this.#waitForTurn(line, seen.listening);
        const unread = line.askedToWait && last !== null;
        seen = { listening: line.all('listening').length, say: line.all('say').length };
        const stage = line.all('stage').at(-1)?.stage ?? 'language';
        const said = line
          .all('say')
          .slice(-3)
          .map(({ text }) => text)
          .join(' ');
        // What was not read is said again.
        if (!unread) last = answer(this.plan, this.#person, { stage, said, told, served: line.served });
        if (stage === 'department' && !unread) told += 1;
      } else if (performance.now() - waitingSince > strandedMs) {
        this.complaints.push(`nobody answered for ${strandedMs / 1000} s`);
        return true;
      }
      // Nothing came back: the line may have swallowed what was said, as lines do just after they opened.
      if (last === null) continue;
      this.#options.onTurn(this.#turns, line.callId);
      this.#turns += 1;
      turns += 1;
      await line.type(last);
    }
    return true;
  }

  /** Waits for the moment to speak; answers whether anything new was said. */
  async #next(line: Line, seen: { listening: number; say: number }): Promise<boolean> {
    const over = (): boolean => line.cut || line.all('end').length > 0 || line.attended;
    const theirTurn = (): boolean => line.all('listening').length > seen.listening;
    const { hurryMs } = this.plan;
    const heard = (): boolean => theirTurn() || (hurryMs !== null && line.all('say').length > seen.say);
    const came = await line.watched
      .until('the next words', () => over() || heard(), againMs)
      .catch(() => false);
    // Somebody in a hurry does not wait for the end of the sentence.
    if (came && !over() && !theirTurn() && hurryMs !== null) await pause(hurryMs);
    return came;
  }

  /** Waits for a human and talks with them, until the assistant is back, the line is gone, or it takes too long. */
  async #attend(line: Line): Promise<void> {
    const until = performance.now() + attendedMs;
    const over = (): boolean => line.cut || line.all('end').length > 0 || !line.attended;
    while (!over() && performance.now() < until) {
      await line.watched.until('a human to have parted', over, talkMs).catch(() => false);
      if (over() || !line.withHuman) continue;
      this.#options.onTurn(this.#turns, line.callId);
      this.#turns += 1;
      await line.type(toHuman);
    }
  }

  /** Whoever is told to wait for an answer does, in a hurry or not. */
  async #waitForTurn(line: Line, listened: number): Promise<void> {
    await line.watched
      .until('their turn', () => line.cut || line.all('listening').length > listened, againMs)
      .catch(() => false);
  }

  async #noteOutage(line: Line, lostAt: number): Promise<void> {
    const heard = await line.watched
      .until('the centre to be heard again', () => line.hearsAgent && performance.now(), ringMs)
      .catch(() => null);
    if (heard !== null) this.outagesMs.push(Math.round(heard - lostAt));
  }
}
