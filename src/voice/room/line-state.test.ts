import { EventEmitter } from 'node:events';
import { DisconnectReason, ParticipantKind, RoomEvent, type Room } from '@livekit/rtc-node';
import { describe, expect, it } from 'vitest';
import { followLine, type LineState } from './line-state.ts';

/** How a call's line is left once its caller has gone for the given reason. */
function afterLeaving(kind: ParticipantKind, disconnectReason: DisconnectReason): LineState {
  const room = new EventEmitter();
  const caller = { identity: 'caller', kind };
  const state = followLine({ room: room as unknown as Room }, caller);
  room.emit(RoomEvent.ParticipantDisconnected, { identity: 'another', disconnectReason });
  expect(state.callerLost).toBe(false);
  room.emit(RoomEvent.ParticipantDisconnected, { ...caller, disconnectReason });
  return state;
}

describe('a caller who leaves the room', () => {
  it('by hanging up on the page wished to', () => {
    const { callerLost } = afterLeaving(ParticipantKind.STANDARD, DisconnectReason.CLIENT_INITIATED);
    expect(callerLost).toBe(false);
  });

  it('with a page that vanishes may want to go on', () => {
    const { callerLost } = afterLeaving(ParticipantKind.STANDARD, DisconnectReason.SIGNAL_CLOSE);
    expect(callerLost).toBe(true);
  });

  it('by telephone may want to go on, since a phone on hold is hung up for it', () => {
    const { callerLost } = afterLeaving(ParticipantKind.SIP, DisconnectReason.CLIENT_INITIATED);
    expect(callerLost).toBe(true);
  });
});
