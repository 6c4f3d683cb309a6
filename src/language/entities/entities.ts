import type { Context, Entity } from '../types.ts';
export function findEntities(_text: string, _ctx: Context = {}): Entity[] {
  return [];
}
