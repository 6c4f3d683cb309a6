import { expect, test } from 'vitest';
import { whoHearsWhom, type RoomVoices } from './who-hears-whom.ts';

type Human = RoomVoices['humans'][number];

const lead: Human = { identity: 'human-1', tracks: ['lead'], part: 'lead', held: false };
const colleague: Human = { identity: 'human-2', tracks: ['colleague'], part: 'joined', held: false };

/** Who does not hear what. */
function deafTo(humans: readonly Human[]): string[] {
  return whoHearsWhom({ caller: { identity: 'caller', tracks: ['caller'] }, humans, music: 'music' })
    .filter(({ hears }) => !hears)
    .map(({ listener, track }) => `${listener}: ${track}`);
}

test('the caller and all who talk with them hear each other, and the caller alone hears music', () => {
  expect(deafTo([lead, colleague])).toEqual(['human-1: music', 'human-2: music']);
});

test('a caller on hold hears nobody and is heard by nobody', () => {
  expect(deafTo([{ ...lead, held: true }, colleague])).toEqual([
    'caller: lead',
    'human-1: caller',
    'human-1: music',
    'caller: colleague',
    'human-2: caller',
    'human-2: music',
  ]);
});

test('who is asked in private is heard by the humans alone, and hears them alone', () => {
  expect(deafTo([lead, { ...colleague, part: 'consulted' }])).toEqual([
    'human-1: music',
    'caller: colleague',
    'human-2: caller',
    'human-2: music',
  ]);
});
