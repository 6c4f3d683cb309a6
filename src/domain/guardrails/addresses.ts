const written =
  /(?:https?:\/\/|www\.)[^\s<>"”»)\]]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,5}(?:com|net|org|io|sa|eg|ae|jo|kw|qa|bh|om|lb|info|me|app|co|dev|shop|store|online|site|xyz|ly|gl|link)\b(?:\/[^\s<>"”»)\]]*)?/giu;
/** "dot com", «دوت كوم»: an address read aloud. */
const spoken =
  /(?<![\p{L}\p{N}-])[\p{L}\p{N}-]{1,63}\s+(?:dot|دوت|نقطه|نقطة)\s+(?:com|net|org|sa|io|كوم|نت|اورج|أورج)(?![\p{L}])/giu;

/** The first web or mail address of a text that no other text holds, or null. */
export function unfoundAddress(text: string, evidence: readonly string[]): string | null {
  const known = new Set(evidence.flatMap((source) => addressesIn(source)));
  return addressesIn(text).find((address) => !known.has(address)) ?? null;
}

function addressesIn(text: string): string[] {
  return [
    ...[...text.matchAll(written)].map(([address]) => plain(address)),
    ...[...text.matchAll(spoken)].map(([address]) =>
      plain(address.replaceAll(/\s+(?:dot|دوت|نقطه|نقطة)\s+/giu, '.')),
    ),
  ];
}

function plain(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[.,;:!?؟،؛/]+$/u, '');
}
