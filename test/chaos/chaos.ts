import { count } from 'drizzle-orm';
import { dispose } from '@livekit/rtc-node';
import { conversations } from '../../src/db/schema/index.ts';
import { startCentre } from '../helpers/centre.ts';
import { FakeOpenAi } from '../helpers/fake-openai.ts';
import { recognise, recogniserRate } from '../helpers/recognise.ts';
import { resampled } from '../helpers/resampled.ts';
import { openRows } from '../helpers/rows.ts';
import { ChaosCaller } from './caller.ts';
import { checkCaller, type Broken } from './check.ts';
import { makeVisits } from './humans/plan.ts';
import { Staff } from './humans/staff.ts';
import { Hand, type Struck } from './hand.ts';
import { makePlan, type PlannedCall } from './plan.ts';
import type { ChaosReport } from './report.ts';
import { settled } from './settled.ts';

export interface ChaosOptions {
  seed: number;
  calls: number;
  /** So many humans at desks of the centre, who take callers; none where none are given. */
  humans?: number;
  /** So many callers at a time. */
  together?: number;
  /** Instead of the plan of the seed. */
  plan?: readonly PlannedCall[];
  say?: (line: string) => void;
}

/**
 * Runs a whole centre and breaks it while callers talk to it, then holds the database against what they were told.
 * What breaks and when is decided by the seed alone.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { seed, say = () => undefined } = options;
  const plan = options.plan ?? makePlan(seed, options.calls);
  const began = performance.now();
  await using opened = new AsyncDisposableStack();
  const visits = makeVisits(seed, options.humans ?? 0);
  const staffed = visits.length > 0;
  const providers = await FakeOpenAi.start({
    chat: () => ({ content: 'I am not sure. Shall I open a ticket?' }),
    transcribe: (samples, rate) => recognise(resampled({ samples, rate }, recogniserRate)),
  });
  opened.defer(() => providers.close());
  say('starting the centre …');
  const centre = await startCentre({
    env: {
      // Callers type; what humans say is heard and written down.
      ...(staffed ? { STT: 'compatible', STT_BASE_URL: providers.url } : { STT: 'none' }),
      TTS: 'compatible,local',
      TTS_BASE_URL: providers.url,
      LLM: 'compatible',
      LLM_BASE_URL: providers.url,
      LOG_LEVEL: 'warn',
    },
    models: 'none',
    demo: false,
  });
  opened.defer(() => centre.stop());
  opened.defer(dispose);
  const hand = new Hand(centre, providers, plan);
  const callers = plan.map(
    (planned, index) =>
      new ChaosCaller({
        index,
        plan: planned,
        centre,
        onTurn: (turn, callId) => hand.turn(index, turn, callId),
      }),
  );
  const db = await openRows(centre.env);
  opened.defer(() => db.close());
  const staff = new Staff({ visits, centre, db, hand });
  await staff.begin();
  const waiting = [...callers];
  const talk = async (): Promise<void> => {
    for (let caller = waiting.shift(); caller; caller = waiting.shift()) {
      await caller.run().catch((error: unknown) => caller?.complaints.push(String(error)));
      say(`caller ${caller.index} is done (${waiting.length} to come)`);
    }
  };
  await Promise.all(Array.from({ length: options.together ?? 4 }, talk));
  await hand.rests();

  say('holding the database against what was said …');
  await settled(db, centre, callers);
  await staff.end();
  const broken: Broken[] = hand.complaints.map((what) => ({ call: -1, what }));
  for (const caller of callers) broken.push(...(await checkCaller(db, caller)));
  const attended = await staff.report(callers, hand.struck);
  broken.push(...attended.broken);
  const outcomes = await db
    .select({ outcome: conversations.outcome, count: count() })
    .from(conversations)
    .groupBy(conversations.outcome);
  if (broken.length > 0) say(`the centre's log:\n${await centre.logs()}`);
  for (const detail of new Set(broken.map((one) => one.detail))) if (detail) say(detail);
  return {
    seed,
    callers: callers.length,
    calls: callers.reduce((sum, caller) => sum + caller.promised.length, 0),
    outcomes: Object.fromEntries(outcomes.map((row) => [row.outcome ?? 'none', row.count])),
    struck: hand.struck,
    resumesMs: callers.flatMap((caller) => resumesOf(caller, hand.struck)),
    outagesMs: callers.flatMap((caller) => caller.outagesMs),
    silencesMs: callers.map((caller) => Math.round(caller.quiet.longestMs)),
    humans: staffed ? attended : null,
    broken,
    seconds: Math.round((performance.now() - began) / 1000),
  };
}

/** From the blow at a call's job to the first words of another agent in that call. */
function resumesOf(caller: ChaosCaller, struck: readonly Struck[]): number[] {
  return struck.flatMap((blow) => {
    const line = caller.lines.find((one) => one.callId === blow.callId);
    if (!blow.hit || !line || blow.call !== caller.index || !blow.blow.startsWith('job')) return [];
    const before = line.arrived.findLast(({ at }) => at < blow.at)?.from;
    const next = line.arrived.find(
      ({ at, from, event }) => at > blow.at && from !== before && event.type === 'say',
    );
    return next ? [Math.round(next.at - blow.at)] : [];
  });
}
