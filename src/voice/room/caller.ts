import type { JobContext } from '@livekit/agents';
import { ParticipantKind, RoomEvent, type RemoteParticipant, type Room } from '@livekit/rtc-node';
import {
  findBrokenCall,
  journalDir,
  openCall,
  recoverJournals,
  type OpenedCall,
} from '../../domain/calls/index.ts';
import { countryOf, languageOf, lineDialled } from '../../config/lines.ts';
import { knownCaller } from '../../conversation/known-caller.ts';
import type { KnownCaller, ResumeOffer } from '../../domain/dialogue/index.ts';
import type { Context } from '../../context.ts';
import { isCallBackRoom, joinCallBack } from '../../domain/outbound/index.ts';
import { handoffOf, type Rooms } from '../../domain/calls/rooms.ts';
import type { JobMetadata } from '../../shared/job-metadata.ts';
import { within } from '../../shared/within.ts';
import { callerNumberOf, dialledNumberOf } from './numbers.ts';
import { pickUp } from './pick-up.ts';
import type { Serving } from './serving.ts';

/** How long a line is kept for a caller of whom nothing is seen in the room it was made for. */
export const CALLER_LATE_MS = 10_000;
/** How long somebody is waited for who is called, after a human has come for them. */
const CALLED_MS = 120_000;
/** How much longer where somebody has begun to join: a busy computer or a slow line takes its time for the sound. */
const JOINING_MS = 10_000;

/**
 * The caller, once they are in the room and the line is open; null when nobody came. One whose call goes on should be
 * there already. A phone that was put down while it still rang has left the room by then.
 */
export async function waitForCaller(job: JobContext, rooms: Rooms): Promise<RemoteParticipant | null> {
  const caller = someCaller(job.room);
  if (isCallBackRoom(job.room.name ?? '')) return someoneCalled(job.room, caller);
  const here = await within(CALLER_LATE_MS, caller).catch(() => null);
  if (here === null && !(await isJoining(rooms, job.room.name ?? ''))) return null;
  const found = here ?? (await within(JOINING_MS, caller).catch(() => null));
  if (found?.kind === ParticipantKind.SIP) await answered(job.room, found);
  return found;
}

// They are in the room once their telephone rings, which may be after a human has come to talk with them.
async function someoneCalled(
  room: Room,
  caller: Promise<RemoteParticipant>,
): Promise<RemoteParticipant | null> {
  const closed = new Promise<null>((resolve) => room.once(RoomEvent.Disconnected, () => resolve(null)));
  const found = await within(CALLED_MS, Promise.race([caller, closed])).catch(() => null);
  if (found) await Promise.race([answered(room, found), closed]);
  return found;
}

// Humans of the centre's may be in the room before the caller is back in it.
function someCaller(room: Room): Promise<RemoteParticipant> {
  const isCaller = ({ info, identity }: RemoteParticipant): boolean =>
    info.kind !== ParticipantKind.AGENT && handoffOf(identity) === null;
  const here = [...room.remoteParticipants.values()].find(isCaller);
  if (here) return Promise.resolve(here);
  return new Promise((resolve) => {
    const look = (joined: RemoteParticipant): void => {
      if (!isCaller(joined)) return;
      room.off(RoomEvent.ParticipantConnected, look);
      resolve(joined);
    };
    room.on(RoomEvent.ParticipantConnected, look);
    room.once(RoomEvent.Disconnected, () => room.off(RoomEvent.ParticipantConnected, look));
  });
}

// Who has no sound yet is no participant for the framework, but is one for the server.
async function isJoining(rooms: Rooms, room: string): Promise<boolean> {
  const occupants = await rooms.occupants(room).catch(() => null);
  return (occupants?.callers.length ?? 0) > 0;
}

// A SIP caller is in the room while it still rings; what is said before `active` nobody hears.
async function answered(room: Room, caller: RemoteParticipant): Promise<void> {
  const status = (): string => caller.attributes['sip.callStatus'] ?? 'active';
  if (status() === 'active') return;
  await pickUp(room);
  if (status() === 'active' || hasHungUp(room, caller)) return;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (status() !== 'active') return;
      room.off(RoomEvent.ParticipantAttributesChanged, look);
      room.off(RoomEvent.ParticipantDisconnected, leave);
      resolve();
    };
    const leave = (gone: { identity: string }): void => {
      if (gone.identity !== caller.identity) return;
      room.off(RoomEvent.ParticipantAttributesChanged, look);
      room.off(RoomEvent.ParticipantDisconnected, leave);
      resolve();
    };
    room.on(RoomEvent.ParticipantAttributesChanged, look);
    room.on(RoomEvent.ParticipantDisconnected, leave);
  });
}

/** Whether a phone has been put down. One that leaves the room does not come back, unlike a page. */
export function hasHungUp(room: Room, { kind, identity }: RemoteParticipant): boolean {
  return kind === ParticipantKind.SIP && !room.remoteParticipants.has(identity);
}

/** Opens the call's row and looks the caller up by what the network or our own cookie says, before a word is said. */
export async function openForCaller(
  context: Context,
  metadata: JobMetadata,
  room: string,
  caller: Pick<RemoteParticipant, 'kind' | 'attributes'> | null,
  by: { workerId: string; jobId: string },
): Promise<{
  opened: OpenedCall;
  known: KnownCaller | null;
  offer: ResumeOffer | null;
  calledBack: Serving['calledBack'];
}> {
  const dialledNumber = dialledNumberOf(caller);
  const line = lineDialled(context.centre, dialledNumber);
  const callerNumber = callerNumberOf(caller, countryOf(line, context.centre.region));
  const language = metadata.language ?? languageOf(line);
  const opened = await openCall(context.db, {
    source: metadata.source,
    room,
    ...by,
    epoch: metadata.resume?.epoch ?? 0,
    ...(metadata.callId ? { callId: metadata.callId } : {}),
    ...(language ? { language } : {}),
    ...(callerNumber ? { callerNumber } : {}),
    ...(dialledNumber ? { dialledNumber } : {}),
  });
  // What the caller's broken call had come to may still be on this machine's disk alone.
  await recoverJournals(journalDir(context.config.dataDir), context.db, context.logger);
  const calledBack = await calledBackIn(context, room, opened.id);
  const [known, offer] = await Promise.all([
    knownCaller(context, opened),
    calledBack ? null : findBrokenCall(context.db, opened),
  ]);
  return { opened, known, offer, calledBack };
}

/** What somebody was called back for who is in a room, and whether a human is there for them; null of everybody else. */
export async function calledBackIn(
  { db, rooms, clock }: Context,
  room: string,
  callId: string,
): Promise<Serving['calledBack']> {
  if (!isCallBackRoom(room)) return null;
  const calledBack = await joinCallBack(db, { room, callId, at: clock() });
  if (!calledBack) return null;
  const humans = calledBack.withHuman ? await rooms.occupants(room).catch(() => null) : null;
  return { ...calledBack, humanHere: (humans?.humans.length ?? 0) > 0 };
}
