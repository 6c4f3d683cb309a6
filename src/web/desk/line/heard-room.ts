import { RoomEvent, Track, type RemoteAudioTrack, type RemoteParticipant, type Room } from 'livekit-client';
import { musicTrack } from '../../../shared/call-events.ts';
import { hears, occupantOf, type Standing } from './room-rules.ts';

interface Playing {
  readonly track: RemoteAudioTrack;
  readonly element: HTMLMediaElement;
  readonly from: RemoteParticipant;
}

/** Plays of a caller's room what its human is to hear. */
export class HeardRoom {
  readonly #playing = new Map<RemoteAudioTrack, Playing>();
  #standing: Standing;

  constructor(room: Room, standing: Standing) {
    this.#standing = standing;
    room
      .on(RoomEvent.TrackSubscribed, (track, { trackName }, from) => {
        // The music is the caller's alone.
        if (track.kind === Track.Kind.Audio && trackName !== musicTrack)
          this.#play(track as RemoteAudioTrack, from);
      })
      .on(RoomEvent.TrackUnsubscribed, (track) => this.#stop(track as RemoteAudioTrack))
      .on(RoomEvent.Disconnected, () => this.stop());
  }

  /** Plays from now on what is heard by who stands so. */
  stand(standing: Standing): void {
    this.#standing = standing;
    for (const playing of this.#playing.values()) this.#fit(playing);
  }

  stop(): void {
    for (const track of this.#playing.keys()) this.#stop(track);
  }

  #play(track: RemoteAudioTrack, from: RemoteParticipant): void {
    const element = track.attach();
    element.hidden = true;
    element.dataset['from'] = occupantOf(from);
    const playing = { track, element, from };
    this.#fit(playing);
    document.body.append(element);
    this.#playing.set(track, playing);
  }

  #fit({ track, element, from }: Playing): void {
    const heard = hears(this.#standing, occupantOf(from));
    element.muted = !heard;
    // LiveKit's client opens an element again when its track is exchanged, not its volume.
    track.setVolume(heard ? 1 : 0);
  }

  #stop(track: RemoteAudioTrack): void {
    this.#playing.delete(track);
    for (const element of track.detach()) element.remove();
  }
}
