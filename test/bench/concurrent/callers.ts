// The load generator: a process of its own, so that what it costs can be told from what the centre costs. Its callers
// have a question said again, answer it, and go back to it by typing: a stage of short answers, where no wait is longer
// than it has to be.
import { speak } from '../../helpers/espeak-caller.ts';
import { RtcCaller } from '../../helpers/rtc-caller.ts';
import { timedTurn } from '../live/timed-caller.ts';
import type { Order, Report } from './protocol.ts';

const again = 'can you repeat that can you repeat that can you repeat that';
const spoken = [again, again, 'my name is sarah ahmed'];
const back = 'go back';
let calling = 0;

process.on('message', (order: Order) => void ramp(order).catch((error: unknown) => lost(error)));

async function ramp(order: Order): Promise<void> {
  const calls: Promise<RtcCaller>[] = [];
  while (calling < order.callers) {
    calling += 1;
    calls.push(call(order));
  }
  await Promise.all(calls);
  tell({ type: 'ready', callers: calling });
}

/** Resolves when the caller has been asked the first question, and goes on talking. */
async function call({ centre, voice }: Order): Promise<RtcCaller> {
  const caller = await RtcCaller.web(centre, { language: 'en', voice: { voice } });
  await caller.log.until('the first question', () => caller.log.all('listening').length > 0);
  void talk(caller, voice).catch((error: unknown) => lost(error));
  return caller;
}

async function talk(caller: RtcCaller, voice: Order['voice']): Promise<void> {
  for (let turn = 0; (await caller.log.turn()) === 'turn'; turn += 1) {
    const text = spoken[turn % (spoken.length + 1)];
    if (text === undefined) {
      await caller.type(back);
      continue;
    }
    const { samples, rate } = await speak(text, { voice });
    const heard = await timedTurn(caller, text, { voice });
    // Half a second of room is on both sides of a sentence.
    tell({ type: 'turn', heard, talkedMs: (samples.length / rate) * 1000 - 1000 });
  }
  lost('the call ended');
}

function lost(reason: unknown): void {
  calling -= 1;
  tell({ type: 'lost', reason: String(reason).slice(0, 300) });
}

function tell(report: Report): void {
  process.send?.(report);
}
