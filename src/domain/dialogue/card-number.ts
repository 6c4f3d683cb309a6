/** Whether digits are the number of a payment card, by their length and check digit (ISO/IEC 7812). */
export function isCardNumber(keys: string): boolean {
  if (!/^\d{13,19}$/.test(keys)) return false;
  const sum = [...keys].toReversed().reduce((total, key, place) => {
    const digit = Number(key) * (place % 2 === 0 ? 1 : 2);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}
