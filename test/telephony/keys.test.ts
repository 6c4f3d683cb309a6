import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginChat } from '../../src/cli/begin-chat.ts';
import {
  conversationFields,
  conversations,
  conversationSteps,
  messages,
  ticketHistory,
  tickets,
} from '../../src/db/schema/index.ts';
import { CallLog } from '../helpers/call-log.ts';
import { shippedCentre } from '../helpers/tickets.ts';
import { openTypingContext, type TypingContext } from '../helpers/typing-context.ts';

let typing: TypingContext;

beforeAll(async () => {
  typing = await openTypingContext({ centre: shippedCentre });
}, 120_000);
afterAll(() => typing[Symbol.asyncDispose]());

test('a card’s number and a PIN that are keyed are in no table, and a telephone number is', async () => {
  const { context } = typing;
  const log = new CallLog();
  const call = await beginChat(context, { language: 'en', emit: (event) => log.take(event) });
  await call.say('Sarah Ahmed');
  await call.keys('4111111111111111');
  await call.keys('0551234567');
  await call.say('no email');
  await call.keys('7391');
  await call.hangUp();
  const { db } = context;
  const kept = JSON.stringify(
    await Promise.all(
      [messages, conversations, conversationFields, conversationSteps, tickets, ticketHistory].map((table) =>
        db.select().from(table),
      ),
    ),
  );
  expect(kept).toContain('0551234567');
  expect(kept).toContain('•'.repeat(16));
  expect(kept).not.toContain('4111111111111111');
  expect(kept).not.toContain('7391');
  expect(log.said.join(' ')).not.toContain('4111111111111111');
}, 60_000);
