/** Letters of other alphabets that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  ё: 'e',
  н: 'h',
  і: 'i',
  ї: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  ԁ: 'd',
  ɡ: 'g',
  ո: 'n',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ı: 'i',
};
const lookAlike = new RegExp(`[${Object.keys(lookAlikes).join('')}]`, 'g');

const digitLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};

/**
 * What a text may hide: itself with look-alike letters undone, letters standing apart joined, digits read as
 * letters, read backwards, rotated by thirteen, and whatever in it is base64, hex or percent-encoded.
 */
export function undisguised(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(lookAlike, (letter) => lookAlikes[letter] ?? letter);
  const views = new Set([plain, joinApart(plain), readDigits(plain), readDigits(joinApart(plain))]);
  if (/[a-z]{3}/.test(plain)) views.add(rotated(plain));
  views.add([...plain].toReversed().join(''));
  for (const hidden of decoded(text)) views.add(hidden.toLowerCase());
  views.delete(text);
  return [...views];
}

/** "i g n o r e", «ت ج ا ه ل», "i-g-n-o-r-e": two spaces or another mark part the words, where there are any. */
function joinApart(text: string): string {
  return text.replaceAll(/(?<!\p{L})\p{L}(?:[\s.\-_*·،,]{1,3}\p{L}(?!\p{L})){3,}/gu, (run) => {
    const gap = /\s{2,}|[\s]*[,،]\s*/u;
    return run
      .split(gap)
      .map((word) => word.replaceAll(/[\s.\-_*·]/gu, ''))
      .join(' ');
  });
}

function readDigits(text: string): string {
  return text.replaceAll(/\S+/g, (word) =>
    /[a-z]/.test(word) && /[0134578@$!|]/.test(word)
      ? word.replaceAll(/[0134578@$!|]/g, (mark) => digitLetters[mark] ?? mark)
      : word,
  );
}

function rotated(text: string): string {
  return text.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(((letter.charCodeAt(0) - 84) % 26) + 97));
}

function decoded(text: string): string[] {
  const found: string[] = [];
  const keep = (bytes: readonly number[]): void => {
    const read = inUtf8(bytes);
    if (read.length >= 6 && !read.includes('\ufffd') && /^[\p{L}\p{M}\p{N}\p{P}\p{S}\s]+$/u.test(read))
      found.push(read);
  };
  for (const [run] of text.matchAll(/(?:[A-Za-z0-9+/_-]{4}){4,}[A-Za-z0-9+/_-]{0,3}={0,2}/g))
    keep(ofBase64(run));
  for (const [run] of text.matchAll(/(?:[0-9a-fA-F]{2}[\s:]?){8,}/g))
    keep(ofPairs(run.replaceAll(/[\s:]/g, ''), 16));
  for (const [run] of text.matchAll(/(?:[01]{8}\s?){8,}/g)) keep(ofPairs(run.replaceAll(/\s/g, ''), 2));
  const escaped = text
    .replaceAll(
      /\\u([0-9a-fA-F]{4})|&#x([0-9a-fA-F]{2,5});/g,
      (_, a: string | undefined, b: string | undefined) =>
        String.fromCodePoint(Number.parseInt(a ?? b ?? '20', 16)),
    )
    .replaceAll(/&#(\d{2,5});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (run) => inUtf8(ofPairs(run.replaceAll('%', ''), 16)));
  if (escaped !== text) found.push(escaped);
  return found;
}

/** The bytes that digits of base 16 (two a byte) or 2 (eight a byte) stand for. */
function ofPairs(digits: string, base: 2 | 16): number[] {
  const bytes = digits.match(base === 2 ? /.{8}/g : /../g) ?? [];
  return bytes.map((byte) => Number.parseInt(byte, base));
}

/** The bytes of base64, in either alphabet, with or without its padding. */
function ofBase64(text: string): number[] {
  const digits = text.replaceAll('=', '').replaceAll('-', '+').replaceAll('_', '/');
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  return Array.from(atob(whole), (letter) => letter.charCodeAt(0));
}

function inUtf8(bytes: readonly number[]): string {
  return new TextDecoder().decode(new Uint8Array(bytes));
}
