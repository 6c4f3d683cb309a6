import { moodWord, type MoodWord } from '../../../shared/mood.ts';

/** The text for how somebody sounds, -1 (angry) to 1. */
export function moodKey(mood: number): `mood.${MoodWord}` {
  return `mood.${moodWord(mood)}`;
}
