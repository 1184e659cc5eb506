import type { Branch, Collective, CollectiveChange } from '../../../identity/contract.ts';
import { ibanHolds } from '../../../kernel/index.ts';

/** The collective's settings as somebody writes them: every field as typed. */
export interface CollectiveDraft {
  readonly name: string;
  readonly rotaTelephone: string;
  readonly accountNumber: string;
  readonly appName: string;
  readonly appIcon: Collective['appIcon'];
  readonly publicTexts: Collective['publicTexts'];
  readonly branches: readonly Branch[];
}

export function draftOf(collective: Collective): CollectiveDraft {
  const { name, rotaTelephone = '', accountNumber = '', appName, appIcon, publicTexts, branches } = collective;
  return { name, rotaTelephone, accountNumber, appName, appIcon, publicTexts, branches };
}

/** What was typed, upon settings that somebody else changed meanwhile: only fields that were touched keep what was typed. */
export function rebased(draft: CollectiveDraft, before: Collective, now: Collective): CollectiveDraft {
  const [old, next] = [draftOf(before), draftOf(now)];
  const touched = Object.entries(draft).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(old[key as keyof CollectiveDraft]),
  );
  return { ...next, ...Object.fromEntries(touched) };
}

export const faultyFields = ['name', 'rotaTelephone', 'accountNumber', 'appName', 'branches'] as const;
export type FaultyField = (typeof faultyFields)[number];

/** The fields that say something that cannot be kept. */
export function faultsIn(draft: CollectiveDraft): FaultyField[] {
  const telephone = packed(draft.rotaTelephone);
  const account = packed(draft.accountNumber).toUpperCase();
  const faults: Record<FaultyField, boolean> = {
    name: draft.name.trim() === '',
    rotaTelephone: telephone !== '' && !/^\+\d{6,15}$/.test(international(telephone)),
    accountNumber: account !== '' && !ibanHolds(account),
    appName: draft.appName.trim() === '',
    branches: draft.branches.some(({ name }) => name.trim() === ''),
  };
  return faultyFields.filter((field) => faults[field]);
}

/** What was changed, as the server takes it. Undefined where nothing was. */
export function changeOf(draft: CollectiveDraft, before: Collective): CollectiveChange | undefined {
  const next: CollectiveChange = {
    name: draft.name.trim(),
    rotaTelephone: international(packed(draft.rotaTelephone)) || null,
    accountNumber: packed(draft.accountNumber).toUpperCase() || null,
    appName: draft.appName.trim(),
    appIcon: draft.appIcon,
    publicTexts: Object.fromEntries(Object.entries(draft.publicTexts).filter(([, text]) => text.trim() !== '')),
    branches: draft.branches.map((branch) => ({ ...branch, name: branch.name.trim() })),
  };
  const old: Record<string, unknown> = { ...before, rotaTelephone: before.rotaTelephone ?? null };
  old['accountNumber'] = before.accountNumber ?? null;
  const changed = Object.entries(next).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(old[key]));
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

const packed = (typed: string): string => typed.replaceAll(/[\s./()-]/g, '');

/** `0470…` is Belgian: `+32470…`; `00…` is international. */
function international(telephone: string): string {
  if (telephone.startsWith('00')) return `+${telephone.slice(2)}`;
  return telephone.startsWith('0') ? `+32${telephone.slice(1)}` : telephone;
}
