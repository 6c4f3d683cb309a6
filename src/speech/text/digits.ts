const arabicIndic = '٠١٢٣٤٥٦٧٨٩';

/**
 * Keeps a number that is an address rather than an amount from being read as millions: four digits or
 * more, or a leading zero, are read one by one. What knows better (dates, prices) has spelled them before.
 */
export function spaceDigits(text: string): string {
  const plain = text.replace(/[٠-٩]/gu, (digit) => String(arabicIndic.indexOf(digit)));
  return plain.replace(/\d+/gu, (run) =>
    run.length >= 4 || (run.length > 1 && run.startsWith('0')) ? run.split('').join(' ') : run,
  );
}
