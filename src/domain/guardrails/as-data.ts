import { foldWords, longestRead } from '../../language/index.ts';
import { addressesReader } from './addressed.ts';
import { injectionKind } from './guard-input.ts';

/** What stands in the place of a sentence that tries to give orders. */
const REMOVED = '[…]';

/** A written text without the sentences in it that give orders to whoever reads it aloud; empty when nothing is left. */
export function withoutOrders(text: string): string {
  return givesOrders(text) ? cut(text).replaceAll(REMOVED, ' ').trim() : text;
}

/**
 * Makes a note, an article or a caller's text harmless inside a prompt: sentences that give orders to a model
 * are left out, the marks with which prompts are built cannot close or open anything, and what is left is one
 * quoted text. The quotation marks are part of it.
 */
export function asData(text: string): string {
  const visible = text
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ');
  const harmless = cut(visible)
    .replaceAll(/<\s*script[\s\S]*?<\s*\/\s*script\s*>/giu, REMOVED)
    .replaceAll(/[<>{}`|\\]/gu, ' ')
    .replaceAll(/\[\s*\/?\s*(?:inst|system|sys|assistant)\s*\]/giu, ' ')
    .replaceAll(/"/gu, '”')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return `"${harmless}"`;
}

function cut(whole: string): string {
  // What is behind what is read here nobody has judged.
  const text = whole.slice(0, longestRead);
  if (!givesOrders(text)) return text;
  const kept = text
    .split(/(?<=[.!?؟;؛\n])/u)
    .map((sentence) => (givesOrders(sentence) ? `${REMOVED} ` : sentence));
  const rest = kept.join('');
  // An order may be spread over sentences: then nothing is kept.
  return givesOrders(rest.replaceAll(REMOVED, ' ')) ? REMOVED : rest;
}

function givesOrders(text: string): boolean {
  return injectionKind(text) !== null || addressesReader(foldWords(text));
}
