import type { Token } from '../text.ts';
import { numberToken } from './lexicon.ts';

const before = new Set(
  'the this that which any every each some other another no blue red new old last next only right wrong first'.split(
    ' ',
  ),
);
const after = new Set(
  'moment second sec minute of day more thing time person who that is was may can should'.split(' '),
);

/**
 * Whether a token is "one" (or واحد) meaning a thing or a person and not the number: "the other one",
 * "one moment", «واحد من الموظفين».
 */
export function isPronounOne(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.norm !== 'one' && token?.norm !== 'ones' && token?.norm !== 'واحد' && token?.norm !== 'وحده')
    return false;
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  if (token.kind === 'arabic')
    return (
      // «واحد من فضلك» is a number and a please.
      (next?.norm === 'من' && tokens[i + 2]?.norm !== 'فضلك') ||
      previous?.norm === 'كل' ||
      previous?.norm === 'اي'
    );
  if (previous && numberToken(previous) && previous.kind !== 'mark') return false;
  if (next && next.kind !== 'mark' && numberToken(next)) return false;
  return (
    (previous !== undefined && before.has(previous.norm)) || (next !== undefined && after.has(next.norm))
  );
}
