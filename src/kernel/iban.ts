/** Whether an account number holds by its own check digits (ISO 13616: modulo 97 is 1). Without blanks, in capitals. */
export function ibanHolds(number: string): boolean {
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$/.test(number)) return false;
  const moved = number.slice(4) + number.slice(0, 4);
  let rest = 0;
  for (const sign of moved) {
    // A letter counts as the number after 9 that its place in the alphabet gives: two digits.
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
