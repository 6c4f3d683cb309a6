import type { SimulatedCaller } from '../types.ts';
import { accountCallers } from './account.ts';
import { complaintCallers } from './complaints.ts';
import { receptionCallers } from './reception.ts';
import { salesCallers } from './sales.ts';
import { strangersInArabic } from './strangers-ar.ts';
import { strangersInEnglish } from './strangers-en.ts';
import { supportCallers } from './support.ts';
import { trickyCallers } from './tricks.ts';

/** Everybody, in both languages and every mood. */
export const simulatedCallers: readonly SimulatedCaller[] = [
  ...salesCallers,
  ...complaintCallers,
  ...supportCallers,
  ...receptionCallers,
  ...accountCallers,
  ...trickyCallers,
  ...strangersInEnglish,
  ...strangersInArabic,
];
