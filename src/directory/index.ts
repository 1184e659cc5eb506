/**
 * Directory: what people and associations offer, who may see it, and whom a need may be offered to.
 * Must never know: a case, a private telephone, how often somebody said no, the search index.
 */
export { directoryJobs, directorySweeps } from './jobs.ts';
export { directoryExpiries } from './expiries.ts';
export { directoryPolicies, tiersOf } from './policy.ts';
export { importEntries, type ImportedEntry } from './import-entries.ts';
export { submitEntry } from './submit-entry.ts';
export { writeEntry } from './write-entry.ts';
export { entryNewsOf, ownerOf, vettingNewsOf, type EntryNews } from './entry-news.ts';
export { cardsOf, skillsOf } from './read-entries.ts';
export { languagesInto } from './skill.ts';
export { documentsOf, documentsAfter, type EntryMaterial } from './documents.ts';
export { changeChannel, changesSince, currentCursor, type ChangeCursor } from './store/change-log.ts';
export { rankedCandidates, type CandidateQuery, type NeedPlace, type RankedCandidate } from './ranked-candidates.ts';
export { keptForNeed } from './kept/kept-for-need.ts';
export { lockCalledEntry, lockEntryForAcceptance, noteAcceptance, noteAsks, noteRelease } from './note-workload.ts';
export { excludePair } from './store/exclusion-rows.ts';
export { halfDays, usualHalfDay } from './half-day.ts';
