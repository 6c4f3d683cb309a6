import type { Context } from '../../src/context.ts';
import type { CallEvent } from '../../src/shared/call-events.ts';
import type { Asked } from '../../src/shared/vocabulary.ts';
import { beginChat } from '../../src/cli/begin-chat.ts';
import type { TypedCall, TypedCallOptions } from '../../src/conversation/typed/typed-call.ts';
import { CallLog } from '../helpers/call-log.ts';
import { usualAnswers } from './answers.ts';
import { moments, type Act, type SimulatedCaller } from './types.ts';

/** Nobody needs more turns; who does goes round in circles. */
const mostTurns = 40;

/** A call that was played. */
export interface Played {
  callId: string | null;
  /** What was asked, in order. */
  asked: Asked[];
  log: CallLog;
  /** Both sides, in order, and what the centre alone said. */
  lines: string[];
  said: string[];
  /** The turn after which the caller first had something of use: an answer, a step, a ticket, a time. Null: none. */
  usefulAt: number | null;
  problem: string | null;
}

/** Whether an event brings a caller nearer to what they came for, and is no question about themselves. */
function isUseful(event: CallEvent): boolean {
  if (event.type === 'say') return (event.sources ?? []).length > 0;
  if (event.type === 'listening') return event.ask === 'take_time' || event.ask === 'cancel_it';
  return event.type === 'ticket' || event.type === 'escalation';
}

/** By rules each turn is written whole, as channels in writing do; what a model says is written as it is said. */
function begin(context: Context, options: TypedCallOptions): Promise<TypedCall> {
  const written = context.config.speech.llm.length === 0 ? 'by_turns' : 'at_once';
  return beginChat(context, { ...options, written });
}

/** Has a caller make their call, answering what they are asked. */
export async function play(
  base: Context,
  caller: SimulatedCaller,
  from: string | undefined,
  ownTicket: string,
): Promise<Played> {
  const began = moments[caller.at ?? 'open'];
  const started = Date.now();
  const context: Context = { ...base, clock: () => new Date(began.getTime() + (Date.now() - started)) };
  const log = new CallLog();
  const played: Played = { callId: null, asked: [], log, lines: [], said: [], usefulAt: null, problem: null };
  const call = await begin(context, {
    ...(from ? { from } : {}),
    emit: (event) => {
      log.take(event);
      if (event.type === 'say') {
        played.lines.push(`  < ${event.text}`);
        played.said.push(event.text);
      }
      if (isUseful(event)) played.usefulAt ??= played.asked.length;
    },
  });
  const taken = new Map<Asked, number>();
  while (!log.end) {
    const ask = log.all('listening').at(-1)?.ask ?? 'language';
    played.asked.push(ask);
    if (played.asked.length > mostTurns) {
      played.problem = 'the call went on and on';
      await call.hangUp();
      break;
    }
    const acts = caller.does[ask] ?? usualAnswers[caller.language][ask];
    const turn = taken.get(ask) ?? 0;
    taken.set(ask, turn + 1);
    const act = acts[Math.min(turn, acts.length - 1)] ?? 'HANG UP';
    played.lines.push(`${ask} > ${typeof act === 'string' ? act : JSON.stringify(act)}`);
    const turns = log.all('listening').length;
    await perform(call, act, ownTicket);
    // Whoever is not asked anything any more has been said goodbye to.
    if (log.all('listening').length === turns) break;
  }
  await call.ended;
  played.callId = log.end?.callId ?? null;
  return played;
}

async function perform(call: TypedCall, act: Act, ownTicket: string): Promise<void> {
  if (act === 'HANG UP') await call.hangUp();
  else if (typeof act === 'string') await call.say(act.replaceAll('{ticket}', ownTicket));
  else if ('keys' in act) await call.keys(act.keys);
  else await call.silence(act.silence);
}
