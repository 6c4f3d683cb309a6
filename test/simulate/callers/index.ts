import type { SimulatedCaller } from '../types.ts';
import { accountCallers } from './account.ts';
import { complaintCallers } from './complaints.ts';
import { receptionCallers } from './reception.ts';
import { salesCallers } from './sales.ts';
import { strangersInArabic } from './strangers-ar.ts';
import { strangersInEnglish } from './strangers-en.ts';
import { supportCallers } from './support.ts';
import { trickyCallers } from './tricks.ts';
import { helpInArabic } from './wishes-ar-help.ts';
import { mattersInArabic } from './wishes-ar-matters.ts';
import { questionsInArabic } from './wishes-ar-questions.ts';
import { helpInEnglish } from './wishes-en-help.ts';
import { mattersInEnglish } from './wishes-en-matters.ts';
import { questionsInEnglish } from './wishes-en-questions.ts';

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
  ...questionsInEnglish,
  ...mattersInEnglish,
  ...questionsInArabic,
  ...mattersInArabic,
  ...helpInEnglish,
  ...helpInArabic,
];
