/** The word for how somebody sounds, -1 (angry) to 1. */
export function moodKey(mood: number): `mood.${'angry' | 'unhappy' | 'calm' | 'pleased'}` {
  if (mood <= -0.6) return 'mood.angry';
  if (mood < -0.1) return 'mood.unhappy';
  return mood > 0.3 ? 'mood.pleased' : 'mood.calm';
}
