import type { Context, DateValue, Understood } from '../types.ts';
export function parseDate(_text: string, _ctx: Context = {}): Understood<DateValue> | undefined {
  return undefined;
}
