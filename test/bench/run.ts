// Runs the benchmarks: npm run bench [-- name …] [--json]. Without a name all of them.
// --minutes says how long those take that put the centre under load for a while (desk-load).
import { parseArgs } from 'node:util';
import { dispose } from '@livekit/rtc-node';
import { assistBench } from './assist/assist.ts';
import { concurrentBench, concurrentWhisperBench } from './concurrent/concurrent.ts';
import { deskBench } from './desk/desk.ts';
import { deskLoadBench } from './desk/desk-load.ts';
import { knowledgeLatencyBench } from './knowledge-latency.ts';
import { languageBench } from './language.ts';
import { callerTurnBench } from './live/caller-turn.ts';
import { dispatchBench } from './live/dispatch.ts';
import { voiceToVoiceBench } from './live/voice-to-voice.ts';
import { machine } from './measure.ts';
import { resumeBench } from './resume.ts';
import type { Bench, Figure } from './measure.ts';
import { retrievalBench } from './knowledge-retrieval.ts';
import { memoryBench } from './memory/memory.ts';
import { turnBench } from './turn/turn.ts';

/** Every benchmark by its name. */
const benches: Record<string, Bench> = {
  language: languageBench,
  retrieval: retrievalBench,
  'knowledge-latency': knowledgeLatencyBench,
  turn: turnBench,
  'caller-turn': callerTurnBench,
  'voice-to-voice': voiceToVoiceBench,
  dispatch: dispatchBench,
  memory: memoryBench,
  concurrent: concurrentBench,
  'concurrent-whisper': concurrentWhisperBench,
  resume: resumeBench,
  desk: deskBench,
  'desk-load': deskLoadBench,
  assist: assistBench,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, minutes: { type: 'string', default: '10' } },
});
const unknown = positionals.filter((name) => !(name in benches));
const minutes = Number(values.minutes);
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
} else if (!(minutes > 0)) {
  console.error('--minutes is a number above 0.');
  process.exitCode = 1;
} else {
  if (!values.json) console.log(`${machine()}\n`);
  for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
    for (const figure of (await benches[name]?.({ minutes })) ?? []) print(figure);
  }
  // Only now: the media engine does not start again.
  await dispose();
}

function print(figure: Figure): void {
  if (values.json) {
    console.log(JSON.stringify(figure));
    return;
  }
  const columns =
    figure.value === undefined
      ? [`p50 ${figure.p50}`, `p95 ${figure.p95}`, ...(figure.p99 === undefined ? [] : [`p99 ${figure.p99}`])]
      : [`${figure.value}`];
  console.log(
    `${figure.name.padEnd(40)} ${columns.map((text) => text.padEnd(12)).join('')} ${figure.unit}, n ${figure.n}`,
  );
}
