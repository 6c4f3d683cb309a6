/** The keys of a telephone, in the order of its rows. */
export const keypadKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;
export type KeypadKey = (typeof keypadKeys)[number];

/** The event code of RFC 4733: digits are themselves, * is 10 and # is 11. */
export function dtmfCode(key: KeypadKey): number {
  if (key === '*') return 10;
  if (key === '#') return 11;
  return Number(key);
}

/** The key that a character of a physical keyboard stands for, Arabic-Indic digits included. */
export function keyOfCharacter(character: string): KeypadKey | null {
  const arabic = '٠١٢٣٤٥٦٧٨٩'.indexOf(character);
  const latin = character.length === 1 && arabic >= 0 ? String(arabic) : character;
  return keypadKeys.find((key) => key === latin) ?? null;
}

const rows = [697, 770, 852, 941];
const columns = [1209, 1336, 1477];

/** The two frequencies (Hz) that a telephone sounds for a key (ITU-T Q.23). */
export function toneOf(key: KeypadKey): readonly [number, number] {
  const place = keypadKeys.indexOf(key);
  return [rows[Math.floor(place / 3)] ?? 0, columns[place % 3] ?? 0];
}
