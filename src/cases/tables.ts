export { cases, needs, togetherLinks } from './tables/cases.ts';
export { appointments, referrals } from './tables/referrals.ts';
export { questions } from './tables/questions.ts';
export { caseOpenings, contactCards, epochs, grants, grantsAhead, items, readingMarks } from './tables/contents.ts';
export { coordinatorNoteCards, coordinatorNotes } from './tables/notes.ts';
export { coordinatorAbsences, duties, kindCounts, referralCounts } from './tables/duties.ts';
