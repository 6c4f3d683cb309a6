import { parseDigits } from '../../../language/index.ts';

/** The key that somebody names instead of pressing it («واحد», "number two"), or undefined. */
export function spokenKey(text: string): string | undefined {
  const found = parseDigits(text, { asked: 'digits' });
  return found && found.value.length === 1 && found.confidence >= ALONE ? found.value : undefined;
}

/** How sure figures are that are said alone. */
const ALONE = 0.9;
