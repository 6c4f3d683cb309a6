/** How many of a caller's turns tell how they sound now. */
const latest = 3;

/** How a caller has sounded lately, -1 to 1; null where no turn of theirs sounded of anything. */
export function moodNow(moods: readonly number[] | null): number | null {
  const last = (moods ?? []).slice(-latest);
  if (last.length === 0) return null;
  return last.reduce((sum, mood) => sum + mood, 0) / last.length;
}
