/** Sounds in Latin letters, the longest first, and the Arabic letter that is likeliest. */
const sounds: readonly (readonly [string, string])[] = [
  ["7'", 'خ'], ["3'", 'غ'], ["6'", 'ظ'], ["9'", 'ض'], ['sh', 'ش'], ['ch', 'ش'], ['kh', 'خ'], ['gh', 'غ'], ['th', 'ث'], ['dh', 'ذ'],
  ['aa', 'ا'], ['oo', 'و'], ['ou', 'و'], ['ee', 'ي'], ['ii', 'ي'], ['ei', 'ي'], ['ai', 'ي'], ['ay', 'ي'], ['2', 'ق'], ['3', 'ع'], ['5', 'خ'],
  ['6', 'ط'], ['7', 'ح'], ['8', 'غ'], ['9', 'ص'], ['b', 'ب'], ['c', 'ك'], ['d', 'د'], ['f', 'ف'], ['g', 'ج'], ['h', 'ه'], ['j', 'ج'], ['k', 'ك'],
  ['l', 'ل'], ['m', 'م'], ['n', 'ن'], ['p', 'ب'], ['q', 'ق'], ['r', 'ر'], ['s', 'س'], ['t', 'ت'], ['v', 'ف'], ['w', 'و'], ['x', 'كس'], ['y', 'ي'],
  ['z', 'ز'],
]; // prettier-ignore

/** A word in Latin letters put into Arabic ones sound by sound: a guess, as good as searching by likely spellings needs. */
export function spelled(norm: string): string {
  let written = '';
  let at = 0;
  while (at < norm.length) {
    const found = sounds.find(([latin]) => norm.startsWith(latin, at));
    const letter = norm[at] ?? '';
    if (found) {
      // A doubled letter is written once.
      if (letter !== norm[at - 1] || found[0].length > 1) written += found[1];
      at += found[0].length;
      continue;
    }
    const last = at === norm.length - 1;
    if (at === 0) written += 'ا';
    else if (last) written += letter === 'a' || letter === 'e' ? 'ه' : letter === 'i' ? 'ي' : 'و';
    else if (letter === 'o' || letter === 'u') written += 'و';
    at += 1;
  }
  return written;
}
