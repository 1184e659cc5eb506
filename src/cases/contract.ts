/** What the cases room takes and answers: one file a subject. */
export * from './contract/shapes.ts';
export * from './contract/needs.ts';
export * from './contract/openings.ts';
export * from './contract/cases.ts';
export * from './contract/thread.ts';
export * from './contract/questions.ts';
export * from './contract/referrals.ts';
export * from './contract/appointments.ts';
export * from './contract/board.ts';
export * from './contract/pictures.ts';
export * from './contract/notes.ts';
export * from './contract/duties.ts';
