import { isId, tiers } from '../kernel/index.ts';
import { facetFields, textFields, type EntryDocument } from './port.ts';

/** Whether an engine can hold this document: one malformed document must never take others down with it. */
export function isWellFormed(document: EntryDocument): boolean {
  const { id, revision, tier, quality, centre } = document;
  return (
    isId(id) &&
    Number.isSafeInteger(revision) &&
    revision >= 0 &&
    tiers.includes(tier) &&
    Number.isFinite(quality) &&
    (centre === undefined || isOnEarth(centre)) &&
    facetFields.every((field) => Array.isArray(document[field]) && document[field].every(isValue)) &&
    textFields.every((field) => typeof document[field] === 'string')
  );
}

function isOnEarth({ lat, lng }: { lat: number; lng: number }): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
}

function isValue(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= 200;
}
