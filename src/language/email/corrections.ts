import { correctDigits } from '../numbers/corrections.ts';
import type { Token } from '../text.ts';
import { domainAt } from './domain.ts';
import { readPieces, signAt } from './pieces.ts';

/** An address after a correction. */
interface Fixed {
  value: string;
  confidence: number;
}

const notWord = /^(?:not|isnt|مو|مب|مش|موش|ليس|بدل|بدال|instead)$/;

/**
 * Applies a correction to an address that was already taken down: another domain, a sign or a word
 * for another ("underscore not dot"), other digits; or joins a domain to a local part said before.
 */
export function correctEmail(tokens: readonly Token[], previous: string): Fixed | undefined {
  const [local = '', domain] = previous.toLowerCase().split('@');
  if (domain === undefined) return joinDomain(tokens, local);
  return (
    swapParts(tokens, local, domain) ??
    newDomain(tokens, local, domain) ??
    newDigits(tokens, local, domain) ??
    newLocal(tokens, domain)
  );
}

function joinDomain(tokens: readonly Token[], local: string): Fixed | undefined {
  const at = tokens.findIndex((token) => /^(?:@|at|ات|ايت)$/.test(token.norm));
  const domain = domainAt(tokens, at + 1);
  return domain && { value: `${local}@${domain.name}`, confidence: 0.8 };
}

/** "Underscore not dot", "not dot underscore", «شرطة مو نقطة». */
function swapParts(tokens: readonly Token[], local: string, domain: string): Fixed | undefined {
  const at = tokens.findIndex((token) => notWord.test(token.norm));
  if (at < 0) return undefined;
  const skip = tokens[at + 1]?.norm === 'of' ? 2 : 1;
  const trailing = partsFrom(tokens, at + skip);
  const before = partsFrom(tokens.slice(0, at), 0).slice(-1);
  const [wrong, right] = before.length > 0 ? [trailing[0], before[0]] : [trailing[0], trailing[1]];
  if (wrong === undefined || right === undefined || wrong === right) return undefined;
  if (local.includes(wrong)) return { value: `${local.replace(wrong, right)}@${domain}`, confidence: 0.8 };
  const [label = ''] = domain.split('.');
  return label === wrong ? { value: `${local}@${domain.replace(wrong, right)}`, confidence: 0.8 } : undefined;
}

const ignored = /^(?:no|its|it|is|a|an|the|but|with|لا|هي|هو|في|و|ال|sorry|actually|لاء|letter|sign)$/;

function partsFrom(tokens: readonly Token[], from: number): string[] {
  const kept = tokens
    .slice(from)
    .filter(
      (token) =>
        !ignored.test(token.norm) &&
        (token.kind !== 'mark' || signAt([token], 0) !== undefined) &&
        token.norm !== '.',
    );
  return readPieces(kept)
    .filter((piece) => piece.kind !== 'silent')
    .map((piece) => piece.options[0] ?? '');
}

function newDomain(tokens: readonly Token[], local: string, domain: string): Fixed | undefined {
  for (let i = 0; i < tokens.length; i += 1) {
    const found = domainAt(tokens, i);
    if (found && found.name !== domain && found.end >= tokens.length - 1)
      return { value: `${local}@${afterCue(tokens, i) ?? found.name}`, confidence: 0.8 };
  }
  return undefined;
}

/** A domain of one word before which a cue was said; the words of the cue are not part of it. */
function afterCue(tokens: readonly Token[], from: number): string | undefined {
  for (let i = tokens.length - 1; i >= from; i -= 1) {
    if (!/^(?:is|its|at|domain|هو|ات|الدومين|@)$/.test(tokens[i]?.norm ?? '')) continue;
    const found = domainAt(tokens, i + 1);
    if (found) return found.name;
  }
  return undefined;
}

function newDigits(tokens: readonly Token[], local: string, domain: string): Fixed | undefined {
  const digits = /\d+/.exec(local);
  if (!digits) return undefined;
  const text = tokens.map((token) => token.norm).join(' ');
  const corrected = correctDigits(text, digits[0]);
  return (
    corrected && {
      value: `${local.replace(digits[0], corrected.digits)}@${domain}`,
      confidence: corrected.confidence,
    }
  );
}

/** "No, sarah with an h": a new local part before the same domain. */
function newLocal(tokens: readonly Token[], domain: string): Fixed | undefined {
  const cue = tokens.findLastIndex((token) => /^(?:its|is|no|هو|لا)$/.test(token.norm));
  if (cue < 0) return undefined;
  const pieces = readPieces(tokens.slice(cue + 1)).filter((piece) => piece.kind !== 'silent');
  const spelled = pieces.length > 1 && pieces.every((piece) => piece.kind !== 'word');
  const marked = pieces.some((piece) => piece.kind === 'sign') && pieces.length <= 5;
  const local = pieces.map((piece) => piece.options[0] ?? '').join('');
  const valid = (spelled || marked) && /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*$/.test(local) && /[a-z]/.test(local);
  return valid ? { value: `${local}@${domain}`, confidence: 0.65 } : undefined;
}
