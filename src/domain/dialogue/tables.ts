import { matters, toldOfMatters } from './matters/index.ts';
import { toldOfCall } from './results.ts';
import { stages } from './stages/index.ts';
import type { Tables } from './turn.types.ts';

/** The tables that every call goes by. */
export const tables: Tables = { stages, matters, told: { ...toldOfCall, ...toldOfMatters } };
