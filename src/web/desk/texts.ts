import type { Text } from '../i18n/texts.ts';
import { assistTexts } from './texts/assist.ts';
import { caseTexts } from './texts/case.ts';
import { keyTexts } from './texts/keys.ts';
import { callProblemTexts } from './texts/call-problems.ts';
import { customerTexts } from './texts/customer.ts';
import { liveTexts } from './texts/live.ts';
import { peopleTexts } from './texts/people.ts';
import { readyTexts } from './texts/ready.ts';
import { ringTexts } from './texts/ring.ts';
import { talkTexts } from './texts/talk.ts';
import { transferTexts } from './texts/transfer.ts';

/** Every text of the desk, Arabic and English side by side, each written for its own readers. */
export const deskTexts = {
  ...peopleTexts,
  ...liveTexts,
  ...readyTexts,
  ...keyTexts,
  ...ringTexts,
  ...talkTexts,
  ...assistTexts,
  ...customerTexts,
  ...caseTexts,
  ...transferTexts,
  ...callProblemTexts,
} as const satisfies Record<string, Text>;
export type DeskTextKey = keyof typeof deskTexts;
