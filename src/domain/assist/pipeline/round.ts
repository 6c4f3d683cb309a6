/** A likelihood as it is shown and stored: to the thousandth. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
