/** What hosts, experts and coordinators do with cases: everything that needs grants, items and age. Loaded when first used. */
export { accept, type Accepted } from './accept.ts';
export { ask, type Asked } from './ask.ts';
export { sendContactCard, type OpenedCard } from './contact-card.ts';
export { handOverKeys } from './hand-over-keys.ts';
export { readNote, writeNote, type OpenedNote } from './note.ts';
export { answerQuestion, askHost, openAnswer, type AnsweredQuestion, type OpenedQuestion } from './question.ts';
export { openThread } from './open-thread.ts';
export { namesBeside } from './named-adult.ts';
export { addSecondAdult, removeSecondAdult } from './second-adult.ts';
export type { AskWish } from './prepare-case.ts';
export type { Question as AskedHost, Reply as Answered } from './question-words.ts';
export type { ShownCase, ThreadItem } from './shown-case.ts';
export { write } from './write.ts';
export type { Cover, HostsNeed, SealedFacts } from './written-needs.ts';
