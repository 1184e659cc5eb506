/**
 * Cases: what a host asks for, whom it is referred to, and who accepted.
 * Must never know: a name of anyone sheltered, the words of a brief or a message, the search index.
 */
export { casesExpiries } from './expiries.ts';
export { casesJobs, casesSweeps } from './jobs.ts';
export { casesPolicies } from './policies.ts';
export { onDuty } from './duty/on-duty.ts';
export { boardNewsOf, type BoardNews } from './news/board-news.ts';
export { caseNewsOf } from './news/case-news-of.ts';
export type { CaseNews, CaseNewsKind } from './news/case-news.ts';
export { casesAudience } from './news/who-hears.ts';
