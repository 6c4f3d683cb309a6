import type { Handoff } from '../../domain/queue/index.ts';

/** Somebody in the room, with the ids of the tracks that they are heard by. */
export interface Voice {
  identity: string;
  tracks: readonly string[];
}

/** Who is in a caller's room. */
export interface RoomVoices {
  caller: Voice;
  humans: readonly (Voice & Pick<Handoff, 'part' | 'held'>)[];
  /** The track of music; null while there is none. */
  music: string | null;
}

/** Whether a listener is to hear a track. */
export interface Hears {
  listener: string;
  track: string;
  hears: boolean;
}

/**
 * Who is to hear whom: the caller and those who talk with them hear each other, unless the call is held; who is asked in
 * private is heard by the humans alone; music is for the caller.
 */
export function whoHearsWhom({ caller, humans, music }: RoomVoices): Hears[] {
  const held = isHeld(humans);
  return humans.flatMap(({ identity, tracks, part }) => {
    const withCaller = !held && part !== 'consulted';
    return [
      ...tracks.map((track) => ({ listener: caller.identity, track, hears: withCaller })),
      ...caller.tracks.map((track) => ({ listener: identity, track, hears: withCaller })),
      ...(music === null ? [] : [{ listener: identity, track: music, hears: false }]),
    ];
  });
}

/** Whether the caller is on hold: nobody hears them, and nothing that they say is written down. */
export function isHeld(humans: readonly Pick<Handoff, 'held'>[]): boolean {
  return humans.some(({ held }) => held);
}
