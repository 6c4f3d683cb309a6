import type { Context, Understood } from '../types.ts';
export function parseDuration(_text: string, _ctx: Context = {}): Understood<string> | undefined {
  return undefined;
}
