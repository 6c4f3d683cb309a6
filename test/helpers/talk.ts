import { dispose } from '@livekit/rtc-node';
import { afterAll, beforeAll } from 'vitest';
import { asc, eq, ne } from 'drizzle-orm';
import type { Database } from '../../src/db/client.ts';
import { transact } from '../../src/db/transact.ts';
import { agents, callQueue, handoffs, messages } from '../../src/db/schema/index.ts';
import { endEntry, endHandoff, queueOf, type Handoff } from '../../src/domain/queue/index.ts';
import type { Language } from '../../src/shared/vocabulary.ts';
import { startCentre, type Centre, type RunningCentre } from './centre.ts';
import type { Clip } from './clip.ts';
import { eventually } from './eventually.ts';
import { recognise } from './recognise.ts';
import { ofCall, openRows } from './rows.ts';
import { RtcCaller } from './rtc-caller.ts';
import { likeness } from './spoken-text.ts';
import { answered, untilNotBusy } from './typed-call.ts';

/** A centre of a suite of callers and humans, from before its first test until after its last, and its database. */
export function ownCentre(): () => { centre: RunningCentre; db: Database } {
  let centre: RunningCentre;
  let db: Database;
  beforeAll(async () => {
    centre = await startCentre({ demo: false, knowledge: false, ivr: { timeoutSeconds: 30 } });
    db = await openRows(centre.env);
  });
  afterAll(async () => {
    await db.close();
    await centre.stop();
    await dispose();
  });
  return () => ({ centre, db });
}

/** A caller who waits for a human, and their call. */
export interface WaitingCaller {
  caller: RtcCaller;
  call: { callId: string; room: string };
}

/**
 * A caller of a page who has been put in line for a human. On a machine that does other things besides, a database that has
 * just begun may not find them a place in time: who is promised a call back instead rings again.
 */
export async function inLine(centre: Centre, language: Language = 'en', tries = 3): Promise<WaitingCaller> {
  await untilNotBusy(centre);
  const voice = language === 'en' ? 'en-us+m3' : 'ar+m3';
  await using given = new AsyncDisposableStack();
  const caller = given.use(await RtcCaller.web(centre, { language, voice: { voice } }));
  const { log } = caller;
  await answered(caller, /name|اسم/, () => undefined);
  await caller.type(language === 'en' ? 'i want to talk to a human please' : 'أريد أن أتكلم مع موظف');
  const waits = (): boolean => log.all('queue').some(({ waits }) => waits);
  const promised = (): boolean => log.all('notice').some(({ code }) => code === 'ticket_promised');
  await log.until('a place in line', () => waits() || promised());
  if (!waits() && tries > 1) {
    await caller.hangUp();
    return await inLine(centre, language, tries - 1);
  }
  given.move();
  return { caller, call: { callId: caller.callId ?? '', room: caller.roomName } };
}

/** What was said in a call, so far as the database has it. */
export async function linesOf(db: Database, callId: string): Promise<(typeof messages.$inferSelect)[]> {
  return db.select().from(messages).where(ofCall(messages.conversationId, callId)).orderBy(asc(messages.seq));
}

/** Waits until somebody's words are among the lines of a call; gives back the line. */
export async function lineLike(
  db: Database,
  callId: string,
  speaker: 'caller' | 'human',
  text: string,
): Promise<typeof messages.$inferSelect> {
  let said: (typeof messages.$inferSelect)[] = [];
  const find = async () => {
    said = await linesOf(db, callId);
    return said.find((line) => line.speaker === speaker && likeness(text, line.text) > 0.6);
  };
  return eventually(`“${text}” of the ${speaker}`, find).catch((error: unknown) => {
    const lines = said.map((line) => `${line.speaker}: ${line.text}`);
    throw new Error(`What is written down: ${lines.join(' | ')}`, { cause: error });
  });
}

/** Whose ears are listened with: what arrived since a moment. */
interface Hearing<Mark> {
  readonly mark: Mark;
  /** One clip, or one of each track. */
  since: (mark: Mark) => Clip | Clip[];
}

/** Has somebody say a sentence, and somebody else hear it: recognised back from what arrived. */
export async function expectHeard<Mark>(
  ear: Hearing<Mark>,
  text: string,
  say: () => Promise<void>,
): Promise<void> {
  const mark = ear.mark;
  let heard: string[] = [];
  const listen = async (): Promise<true | undefined> => {
    heard = [ear.since(mark)].flat().map(recognise);
    return heard.some((words) => likeness(text, words) > 0.6) ? true : undefined;
  };
  await say();
  await eventually(`“${text}” to be heard`, listen, 10_000).catch((error: unknown) => {
    throw new Error(`What was heard: ${heard.map((words) => `“${words}”`).join(', ')}`, { cause: error });
  });
}

/** Every human goes home; resolves when no caller waits for one any more. */
export async function everybodyLeaves(db: Database): Promise<void> {
  await db.update(agents).set({ status: 'offline', breakReason: null });
  await eventually(
    'nobody to be in line',
    async () => {
      const waiting = await db.select().from(callQueue).where(ne(callQueue.state, 'over'));
      return waiting.length === 0 ? true : undefined;
    },
    90_000,
  );
}

/** A human lets go of a caller, as the desk does it. */
export async function giveBack(db: Database, callId: string, instruction: string): Promise<void> {
  const at = new Date();
  await transact(db, async (tx) => {
    const { entry, humans } = await queueOf(tx, callId);
    for (const handoff of humans) await endHandoff(tx, handoff, { end: 'returned', at });
    if (entry) await endEntry(tx, entry, { outcome: 'returned', instruction, at });
  });
}

/** A human puts the caller on hold, or takes them back. */
export async function hold(db: Database, { id }: Pick<Handoff, 'id'>, held: boolean): Promise<void> {
  await db
    .update(handoffs)
    .set({ held, heldAt: held ? new Date() : null })
    .where(eq(handoffs.id, id));
}
