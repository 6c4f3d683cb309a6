import {
  RoomEvent,
  Track,
  type LocalTrackPublication,
  type RemoteAudioTrack,
  type RemoteParticipant,
  type Room,
} from 'livekit-client';
import { chatTopic, musicTrack, typingTopic } from '../../shared/call-events.ts';
import { dtmfCode } from './dtmf.ts';
import type { Line, LineListener, LineOptions } from './line.ts';
import { closedBy, newRoom } from './livekit-room.ts';
import { agentStates } from './state.ts';
import { RoomSound } from './room-sound.ts';
import { followTexts } from './text-streams.ts';

const stateAttribute = 'lk.agent.state';
/**
 * Data sent just after a line opened or came back may be dropped without a word, although both sides count as
 * active: up to 2 s were seen with server 1.11.
 */
const settleMs = 3_000;

/** A line over LiveKit: see {@link Line}. */
export async function openLiveKitLine(options: LineOptions, listener: LineListener): Promise<Line> {
  const room = newRoom();
  const sound = new RoomSound();
  followTexts(room, listener);
  const settled = new Settling();
  const release = follow(room, sound, settled, listener);
  let published: LocalTrackPublication | undefined;
  try {
    await room.connect(options.url, options.token);
    if (options.microphone) {
      published = await room.localParticipant.publishTrack(options.microphone, {
        source: Track.Source.Microphone,
      });
      if (options.muted) await published.mute();
    }
  } catch (error) {
    release();
    await room.disconnect(false);
    throw error;
  }
  settled.begin();
  const agent = findAgent(room);
  if (agent) greet(agent, listener);
  listener.soundBlocked(!room.canPlaybackAudio);

  return {
    sendText: async (text) => {
      await settled.promise;
      await room.localParticipant.sendText(text, { topic: chatTopic });
    },
    showTyping: () =>
      // One byte: what is being typed is nobody's business before it is sent.
      room.localParticipant.publishData(new Uint8Array(1), { topic: typingTopic, reliable: false }),
    press: async (key) => {
      await settled.promise;
      await room.localParticipant.publishDtmf(dtmfCode(key), key);
    },
    setMuted: async (muted) => void (await (muted ? published?.mute() : published?.unmute())),
    unlockSound: () => room.startAudio(),
    levels: () => sound.levels(),
    hangUp: async () => {
      release();
      await room.disconnect(false);
    },
  };
}

/** Passes on what happens in the room; the returned function ends that. */
function follow(room: Room, sound: RoomSound, settled: Settling, listener: LineListener): () => void {
  let dropped = false;
  room
    .on(RoomEvent.ParticipantConnected, (participant) => {
      // On the way back the agent is seen before it can be spoken to: `Reconnected` tells of it.
      if (participant.isAgent && !dropped) greet(participant, listener);
    })
    .on(RoomEvent.ParticipantDisconnected, (participant) => {
      // While the line is away everybody seems to have left.
      if (participant.isAgent && !dropped && !findAgent(room)) listener.agentAbsent();
    })
    .on(RoomEvent.ParticipantAttributesChanged, (changed, participant) => {
      if (stateAttribute in changed && !participant.isLocal) tellState(participant.attributes, listener);
    })
    .on(RoomEvent.TrackSubscribed, (track, { trackName }) => {
      if (track.kind === Track.Kind.Audio)
        sound.play(track as RemoteAudioTrack, { voice: trackName !== musicTrack });
    })
    .on(RoomEvent.TrackUnsubscribed, ({ sid }) => sound.stop(sid ?? ''))
    .on(RoomEvent.AudioPlaybackStatusChanged, (playing) => listener.soundBlocked(!playing))
    .on(RoomEvent.SignalReconnecting, drop)
    .on(RoomEvent.Reconnecting, drop)
    .on(RoomEvent.Reconnected, () => {
      dropped = false;
      settled.begin();
      listener.back();
      const agent = findAgent(room);
      if (agent) greet(agent, listener);
      else listener.agentAbsent();
    })
    .on(RoomEvent.Disconnected, (reason) => {
      sound.stopAll();
      listener.closed(closedBy(reason));
    });

  function drop(): void {
    if (dropped) return;
    dropped = true;
    listener.dropped();
  }

  return () => {
    sound.stopAll();
    room.removeAllListeners();
  };
}

function greet(agent: RemoteParticipant, listener: LineListener): void {
  listener.agentPresent();
  tellState(agent.attributes, listener);
}

function tellState(attributes: Readonly<Record<string, string>>, listener: LineListener): void {
  const state = agentStates.find((known) => known === attributes[stateAttribute]);
  if (state) listener.agentState(state);
}

function findAgent(room: Room): RemoteParticipant | undefined {
  return [...room.remoteParticipants.values()].find((participant) => participant.isAgent);
}

/** Resolves once a line that opened or came back may be trusted with data. */
class Settling {
  promise: Promise<void> = Promise.resolve();

  begin(): void {
    this.promise = new Promise((resolve) => void setTimeout(resolve, settleMs));
  }
}
