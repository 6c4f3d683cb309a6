import type { Department } from '../../shared/vocabulary.ts';

/** So many calls must have been measured before anything is told. */
const fewestMeasured = 5;
const minuteMs = 60_000;

/** What is known when somebody asks how long they will wait. */
export interface Measured {
  department: Department;
  /** How many stand in line up to the caller, who is among them, by department. */
  upTo: ReadonlyMap<Department, number>;
  /** For how long calls of the department kept their humans of late, in milliseconds. */
  handleMs: readonly number[];
  /** Humans at their desks, not on a break. */
  humans: readonly { departments: readonly Department[]; maxCalls: number; free: boolean }[];
}

/**
 * In how many minutes a caller may expect a human, by how long calls took of late: at least one. Null when too little is
 * measured, or nobody is there. A human of several departments counts for each by how many stand in line for it.
 */
export function estimateMinutes({ department, upTo, handleMs, humans }: Measured): number | null {
  if (handleMs.length < fewestMeasured) return null;
  const share = (departments: readonly Department[]): number => {
    const all = departments.reduce((sum, one) => sum + (upTo.get(one) ?? 0), 0);
    return (upTo.get(department) ?? 0) / Math.max(1, all);
  };
  const takers = humans.filter(({ departments }) => departments.includes(department));
  const sum = (of: typeof takers): number =>
    of.reduce((total, { departments, maxCalls }) => total + maxCalls * share(departments), 0);
  const servers = sum(takers);
  if (servers === 0) return null;
  // As many as are free take one each at once.
  const ahead = (upTo.get(department) ?? 1) - sum(takers.filter(({ free }) => free));
  const mean = handleMs.reduce((total, ms) => total + ms, 0) / handleMs.length;
  return Math.max(1, Math.round((Math.max(0, ahead) * mean) / servers / minuteMs));
}
