import { createHash } from 'node:crypto';
import type { CaseId } from '../kernel/index.ts';

/** The id of a case of this host: the first 16 bytes of SHA-256 over the list of label, org, host and salt. */
export function caseIdOf(org: string, host: string, salt: string): CaseId {
  const list = JSON.stringify(['relais/case/1', org, host, salt]);
  return createHash('sha256').update(list, 'utf8').digest().subarray(0, 16).toString('base64url') as CaseId;
}

/** SHA-256 of a file as its list names it. */
export function fileHashOf(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('base64url');
}
