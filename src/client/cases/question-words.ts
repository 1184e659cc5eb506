import { DomainError, type ReferralId } from '../../kernel/index.ts';
import { list, readList } from '../../sealing/index.ts';

/** Questions that are ready to be put. Whoever is tired, or writes another language, taps one. */
export const readyQuestions = ['where', 'how-long', 'interpreter', 'by-telephone', 'another-day'] as const;
export type ReadyQuestion = (typeof readyQuestions)[number];

/** Answers that are ready to be given; which of them fit depends on the question. */
export const readyAnswers = ['yes', 'no', 'unknown', 'address-later', 'stop-near', 'one-hour', 'half-day'] as const;
export type ReadyAnswer = (typeof readyAnswers)[number];

/** One of the ready ones, words of one's own, or both. */
export interface Said<Ready extends string> {
  readonly ready?: Ready | undefined;
  readonly words: string;
}
export type Question = Said<ReadyQuestion>;
export type Reply = Said<ReadyAnswer>;
/** As it is sealed: the answer repeats what was asked: whoever asked cannot open her own question again. */
export interface Answer extends Reply {
  readonly to: Question;
}

const questionLabel = 'relais/question/1';
const answerLabel = 'relais/answer/1';

/** What is sealed in a question's card: it names the referral, so that no other card can pass for it. */
export function questionText(referral: ReferralId, { ready, words }: Question): string {
  return list(questionLabel, referral, ready ?? '', words);
}

export function answerText(referral: ReferralId, { to, ready, words }: Answer): string {
  return list(answerLabel, referral, to.ready ?? '', to.words, ready ?? '', words);
}

/** Fails with `client.other_card` for a card that is no question about this referral. */
export function readQuestion(text: string, referral: ReferralId): Question {
  const [label, of, ready, words, ...rest] = listOf(text);
  if (label !== questionLabel || of !== referral || words === undefined || rest.length > 0) throw otherCard();
  return said(readyQuestions, ready, words);
}

/** Fails with `client.other_card` for a card that is no answer about this referral. */
export function readAnswer(text: string, referral: ReferralId): Answer {
  const [label, of, asked, askedWords, ready, words, ...rest] = listOf(text);
  const isWhole = askedWords !== undefined && words !== undefined && rest.length === 0;
  if (label !== answerLabel || of !== referral || !isWhole) throw otherCard();
  return { ...said(readyAnswers, ready, words), to: said(readyQuestions, asked, askedWords) };
}

/** A question or an answer, which must never be shown as somebody's number. */
export function isMarked(text: string): boolean {
  return text.startsWith('["relais/');
}

function said<Ready extends string>(known: readonly Ready[], ready: string | undefined, words: string): Said<Ready> {
  const one = known.find((each) => each === ready);
  return { ...(one && { ready: one }), words };
}

function listOf(text: string): string[] {
  if (!isMarked(text)) throw otherCard();
  return readList(text);
}

const otherCard = () => new DomainError('unprocessable', 'client.other_card');
