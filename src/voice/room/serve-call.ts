import { setTimeout as sleep } from 'node:timers/promises';
import type { JobContext } from '@livekit/agents';
import type { RemoteParticipant } from '@livekit/rtc-node';
import type { Context } from '../../context.ts';
import {
  isAway,
  journalDir,
  removeAgents,
  serveCallAs,
  takeUpCall,
  type OpenedCall,
} from '../../domain/calls/index.ts';
import { errorCode, failure, HatifError } from '../../errors.ts';
import { metrics } from '../../telemetry/metrics.ts';
import { type JobMetadata, parseJobMetadata, treatmentOf } from '../../shared/job-metadata.ts';
import { isCallBackRoom } from '../../domain/outbound/index.ts';
import { traceCall } from '../../telemetry/traces.ts';
import { TypedLines } from '../../conversation/typed/typed-lines.ts';
import { knownCaller } from '../../conversation/known-caller.ts';
import { followHandoffs, type Handoffs } from '../handoff/follow-handoffs.ts';
import { calledBackIn, hasHungUp, openForCaller, waitForCaller } from './caller.ts';
import { EventSender } from './event-sender.ts';
import { followProviders } from './follow-providers.ts';
import { Keypad } from './keypad.ts';
import { followLine, type LineState } from './line-state.ts';
import { measureResume } from '../turn/resume-delay.ts';
import type { Resumed } from '../../conversation/resumed.ts';
import type { CallSession } from '../session.ts';
import type { Speech } from '../../speech/index.ts';
import { turnAway } from './turn-away.ts';
import type { Presence } from './presence.ts';
import type { Serving } from './serving.ts';
import {
  failedIn,
  followErrors,
  followKeys,
  followLeaving,
  followOrders,
  followText,
  openSession,
  startSound,
} from './wire-call.ts';

/** How long what is being said may take to its end before the call is handed over. */
const LAST_SENTENCE_MS = 4_000;
/** The last syllable and the last event are still on their way when the last frame has been played here. */
const LAST_WORDS_MS = 700;
/** How long a caller waits for the database before a word is said, in milliseconds. */
const OPEN_MS = 6_000;

/** Serves one call from the moment its job is dispatched until the room is closed, or until another job has it. */
export async function serveCall(
  job: JobContext,
  context: Context,
  speech: Speech,
  service: Presence,
): Promise<void> {
  try {
    const serving = await beginService(job, context, speech, service);
    if (serving) await answer(serving);
  } catch (error) {
    // Somebody was quicker, or the call is over: there is nothing to do here.
    if (!['call_taken', 'call_ended', 'stale_epoch'].includes(errorCode(error))) throw error;
    context.logger.info({ code: errorCode(error) }, 'job not needed: the call is served or over');
    await service.ended();
    job.shutdown('not needed');
  }
}

/** Null where the call is not to be served: the caller has been told why. */
async function beginService(
  job: JobContext,
  context: Context,
  speech: Speech,
  service: Presence,
): Promise<Serving | null> {
  const metadata = parseJobMetadata(job.job.metadata);
  const { id: jobId } = job.job;
  const room = job.job.room?.name ?? '';
  const busy = treatmentOf(job.info.acceptArguments.metadata) === 'busy';
  const claimed = await inTime(context, () => claim(context, service, { jobId, metadata, room }));
  await job.connect();
  if (metadata.resume) await putOutOthers(job, context, room);
  const resumed = claimed === 'away' ? undefined : claimed;
  const caller = await waitForCaller(job, context.rooms);
  if (isCallBackRoom(room) && !resumed && (!caller || hasHungUp(job.room, caller))) {
    // Whoever dialled knows why, and writes it down.
    context.logger.info('called back in vain');
    await service.ended();
    job.shutdown('not answered');
    return null;
  }
  const begun =
    claimed === 'away' || busy
      ? 'away'
      : await inTime(context, () => callOf(context, service, { jobId, metadata, room, caller, resumed }));
  if (begun === 'away') {
    const here = caller && !hasHungUp(job.room, caller) ? caller : null;
    await turnAway({ job, context, speech, service, metadata, caller: here, busy });
    return null;
  }
  const { opened } = begun;
  service.serving({ callId: opened.id, epoch: opened.epoch, jobId, room, source: opened.source });
  const trace = await traceCall(context.config.telemetry.tracesUrl, {
    id: opened.id,
    source: opened.source,
    startedAt: context.clock().getTime(),
  });
  if (resumed) {
    metrics.resumes.inc({ outcome: resumed.cause });
    trace?.event('resume', { cause: resumed.cause });
  }
  const guess = metadata.browserLanguage;
  return { job, context, speech, service, ...begun, resumed, guess, caller, room, trace };
}

/** What the database answers, or that it is away for longer than a caller would wait. */
async function inTime<T>(context: Context, ask: () => Promise<T>): Promise<T | 'away'> {
  try {
    return await context.db.health.withinBack(OPEN_MS, ask);
  } catch (error) {
    if (!isAway(error)) throw error;
    context.logger.error(failure(error), 'call not opened');
    return 'away';
  }
}

async function callOf(
  context: Context,
  service: Presence,
  call: {
    jobId: string;
    metadata: JobMetadata;
    room: string;
    caller: RemoteParticipant | null;
    resumed: (Resumed & { opened: OpenedCall }) | undefined;
  },
): Promise<Pick<Serving, 'opened' | 'known' | 'offer' | 'calledBack'>> {
  const { jobId, metadata, room, caller, resumed } = call;
  const workerId = await service.workerId();
  if (!resumed) return openForCaller(context, metadata, room, caller, { workerId, jobId });
  const { opened } = resumed;
  const calledBack = await calledBackIn(context, room, opened.id);
  return { opened, known: await knownCaller(context, opened), offer: null, calledBack };
}

/** Makes the call this job's own before anybody is told, and takes it up where a job had it before. */
async function claim(
  context: Context,
  service: Presence,
  { jobId, metadata, room }: { jobId: string; metadata: JobMetadata; room: string },
): Promise<(Resumed & { opened: OpenedCall }) | undefined> {
  const { callId, source, resume } = metadata;
  // A telephone rule made the room: there is no row yet.
  if (callId === undefined) return undefined;
  const epoch = resume?.epoch ?? 0;
  const workerId = await service.workerId();
  service.serving({ callId, epoch, jobId, room, source });
  if (!resume || epoch === 0) {
    if (!(await serveCallAs(context.db, { callId, epoch, workerId })))
      throw new HatifError('call_taken', 'Another job has this call.', { status: 409, details: { callId } });
    return undefined;
  }
  const { db, logger, config } = context;
  const takenUp = await takeUpCall(
    { db, logger, journalDir: journalDir(config.dataDir) },
    { callId, epoch, workerId, jobId },
  );
  service.serving({ callId, epoch: takenUp.opened.epoch, jobId, room, source });
  return { ...takenUp, cause: resume.cause };
}

/** Removes the dead job's participant, which LiveKit would keep until it misses it. */
async function putOutOthers(job: JobContext, { rooms, logger }: Context, room: string): Promise<void> {
  const own = job.room.localParticipant?.identity ?? '';
  await removeAgents(rooms, room, [own]).catch((error: unknown) => {
    logger.warn(failure(error), 'previous agent not removed');
  });
}

/**
 * Wires a call to its room and begins it. How it ends comes first: from then on anything may end it. Then all that the
 * caller can do, and last the sound, with which the caller is greeted.
 */
async function answer(serving: Serving): Promise<void> {
  const { job, context, speech, service, opened, resumed, caller, trace } = serving;
  const events = new EventSender(job.room, caller?.identity ?? null, context.logger);
  const calling = openSession(serving, events, { onEnded: () => void end(), onStep: () => handoffs?.look() });
  // Into a human's talk nothing is said.
  if (resumed && resumed.checkpoint?.state.matter?.kind !== 'human')
    measureResume(calling.session, opened, resumed.cause);
  await followProviders(calling, speech, trace);
  const typing = new TypedLines(calling);
  const keypad = new Keypad((keys) => void typing.press(keys).catch(failedIn(calling)));
  const line = followLine(job, caller);
  const handoffs = caller && followHandoffs({ context, speech, calling, room: job.room, caller });
  let ending: Promise<void> | null = null;
  const part = { calling, keypad, handoffs };
  const end = (): Promise<void> => (ending ??= endCall(serving, part, events, line));
  const handOver = (): Promise<void> => (ending ??= leaveCall(serving, part));

  followOrders(service, calling, handOver);
  job.addShutdownCallback(end);
  if (!caller || hasHungUp(job.room, caller)) {
    await end();
    return;
  }
  if (speech.hears !== 'people')
    events.send({ type: 'notice', code: speech.hears === 'nobody' ? 'typing_only' : 'test_recogniser' });
  followLeaving(serving, caller, calling, end);
  followErrors(calling);
  followKeys(job.room, caller, calling, keypad);
  followText(serving, caller, calling, typing);
  await startSound(serving, caller, calling);
}

/** What of a call ends with it in this job. */
interface Served {
  calling: CallSession;
  keypad: Keypad;
  handoffs: Handoffs | null;
}

/** Leaves the call to another job, at the caller's turn where that comes soon. */
async function leaveCall(
  { job, service, trace }: Serving,
  { calling, keypad, handoffs }: Served,
): Promise<void> {
  await Promise.race([calling.settled(), sleep(LAST_SENTENCE_MS)]);
  calling.close();
  keypad.clear();
  await handoffs?.end();
  await calling.session.close();
  await calling.call.leave();
  await service.left();
  await trace?.end({ outcome: 'handed_over' });
  job.shutdown('handed over');
}

async function endCall(
  serving: Serving,
  { calling, keypad, handoffs }: Served,
  events: EventSender,
  line: LineState,
): Promise<void> {
  const { job, context, service, room } = serving;
  const { call } = calling;
  calling.close();
  keypad.clear();
  await handoffs?.end();
  if (line.lost && call.state.ended === null) {
    // The caller may still be there: the end of this process tells that the call needs another job.
    call.logger.warn('room connection lost');
    await call.leave();
    process.exit(1);
  }
  try {
    await call.finish({ broken: line.callerLost || call.state.ended === 'failed' });
  } catch (error) {
    call.logger.error(failure(error), 'call end not stored');
    if (errorCode(error) === 'stale_epoch') {
      // The room belongs to the job that has the call now.
      await service.ended();
      job.shutdown('another job has the call');
      return;
    }
  }
  await service.ended();
  await events.sent();
  await sleep(LAST_WORDS_MS);
  await calling.session.close();
  await context.rooms.removeRoom(room).catch((error: unknown) => {
    call.logger.warn(failure(error), 'room not removed: LiveKit closes it later');
  });
  await serving.trace?.end({ outcome: call.outcome ?? 'failed' });
  job.shutdown('call ended');
}
