import { DomainError } from '../kernel/index.ts';
import { noteOffered } from './code-offered.ts';
import type { Problem } from './components/problem.tsx';
import { say } from './components/toast.tsx';
import { client } from './device.ts';
import { attempt, problemOf } from './problem-of.ts';
import type { CodeFault } from './screens/device-code/code-sheet.tsx';
import { t } from './texts.ts';

const faults: Record<string, CodeFault> = {
  'client.code_not_six': 'not-six',
  'client.code_repeats': 'repeats',
  'client.code_sequence': 'sequence',
};

/** Lets six digits open this device; nothing when it was set. */
export async function setDeviceCode(digits: string): Promise<CodeFault | Problem | undefined> {
  try {
    await client.setDeviceCode(digits);
  } catch (error) {
    const fault = error instanceof DomainError ? faults[error.code] : undefined;
    return fault ?? problemOf(error);
  }
  noteOffered();
  say(t('code.done'));
  return undefined;
}

/** Words alone open this device from now on. */
export async function removeDeviceCode(): Promise<Problem | undefined> {
  const problem = await attempt(() => client.removeDeviceCode());
  if (problem === undefined) say(t('code.removed'));
  return problem;
}
