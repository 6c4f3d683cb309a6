import type { Matters, MatterRules, Told } from '../turn.types.ts';
import { appointment } from './appointment.ts';
import { change } from './change.ts';
import { complaint } from './complaint.ts';
import { errand } from './errand.ts';
import { human } from './human.ts';
import { message } from './message.ts';
import { order } from './order.ts';
import { problem } from './problem.ts';
import { question } from './question.ts';
import { queue } from './queue.ts';
import { ticket } from './ticket.ts';
import { unnamed } from './unnamed.ts';
import { which } from './which.ts';
import { verification } from './verification.ts';

/** Nothing has been told yet, or something is being done already: words are something new. */
const nothing = {
  asks: () => ({ asked: 'describe', ask: 'describe', phrase: null }),
} satisfies MatterRules;

/** Every matter that a department sees to; the first that sees its own in a caller's words begins. */
export const matters: Matters = {
  message,
  ticket,
  change,
  appointment,
  unnamed,
  order,
  complaint,
  problem,
  question,
  which,
  verification,
  errand,
  queue,
  human,
  opening: nothing,
  doing: nothing,
};

/** How what came of their effects is told. What a problem finds it tells itself, while it is open. */
export const toldOfMatters = {
  ...ticket.told,
  ...change.told,
  ...appointment.told,
  ...question.told,
  ...verification.told,
  ...message.told,
  ...order.told,
  queue_changed: queue.told.queue_changed,
} satisfies Told;
