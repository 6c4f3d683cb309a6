import type { ProblemCode } from '../../call/problem.ts';
import { deskTexts, type DeskTextKey } from '../texts.ts';

/** The text for why a microphone is not open. */
export function microphoneText(code: ProblemCode): DeskTextKey {
  const key = code.replace('microphone_', 'microphone.');
  return key in deskTexts ? (key as DeskTextKey) : 'microphone.busy';
}
