import type { handoffParts } from '../../../shared/vocabulary.ts';

/** Somebody in the caller's room, as the room itself tells them apart. */
export type Occupant = 'caller' | 'human' | 'assistant';

/** How a human stands in a caller's room. */
export interface Standing {
  readonly part: (typeof handoffParts)[number];
  /** The caller is on hold: hears music, and nobody of us. */
  readonly held: boolean;
  /** Names in the room of the other humans. */
  readonly others: readonly string[];
  /** This human is with another caller meanwhile: hears nobody here, and is heard by nobody. */
  readonly aside?: boolean;
}

/** Who may hear this human: everybody, or only those who are named. */
export function hearersOf({ part, held, others, aside = false }: Standing): 'all' | readonly string[] {
  if (aside) return [];
  return part === 'consulted' || held ? others : 'all';
}

/** Whether this human hears somebody: in private, and on hold, only colleagues. */
export function hears({ part, held, aside = false }: Standing, occupant: Occupant): boolean {
  if (aside) return false;
  return occupant === 'human' || (part !== 'consulted' && !held);
}

/** Nobody is to hear this human at all: their microphone is then closed itself. */
export function heardByNobody(standing: Standing): boolean {
  const hearers = hearersOf(standing);
  return hearers !== 'all' && hearers.length === 0;
}

/** Who somebody in the room is. Humans of the centre go by their handoff's name. */
export function occupantOf({ identity, isAgent }: { identity: string; isAgent: boolean }): Occupant {
  if (identity.startsWith('human-')) return 'human';
  return isAgent ? 'assistant' : 'caller';
}
