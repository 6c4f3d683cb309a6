/** Words for how somebody sounds, from the worst to the best. */
export const moodWords = ['angry', 'unhappy', 'calm', 'pleased'] as const;
export type MoodWord = (typeof moodWords)[number];

/** The word for how somebody sounds, -1 (angry) to 1. */
export function moodWord(mood: number): MoodWord {
  if (mood <= -0.6) return 'angry';
  if (mood < -0.1) return 'unhappy';
  return mood > 0.3 ? 'pleased' : 'calm';
}
