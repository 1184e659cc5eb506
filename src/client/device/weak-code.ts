/** Why six digits are no code: whoever picks up the phone tries these first. */
export type Weakness = 'not_six' | 'repeats' | 'sequence';

/** What is wrong with a code somebody chose (ASCII digits); undefined when nothing is. */
export function weaknessOf(digits: string): Weakness | undefined {
  if (!/^[0-9]{6}$/.test(digits)) return 'not_six';
  // 000000, 121212, 123123, 100000: two different digits at most, or one half said again.
  if (new Set(digits).size <= 2 || /^(...)\1$/.test(digits)) return 'repeats';
  // 112233, 123456, 987654, 890123: each digit the one beside, or as before it.
  const values = Array.from(digits, Number);
  const steps = values.slice(1).map((value, at) => (value - (values[at] ?? 0) + 10) % 10);
  const isSequence = [1, 9].some((way) => steps.every((step) => step === way || step === 0));
  return isSequence ? 'sequence' : undefined;
}
