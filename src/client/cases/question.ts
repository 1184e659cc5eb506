import { DomainError, type CaseId, type NeedId, type PersonId, type ReferralId } from '../../kernel/index.ts';
import type { CaseView, ContactCardInput, ReferralCard } from '../../cases/contract.ts';
import { openContactCard } from '../../sealing/index.ts';
import { ApiError } from '../errors.ts';
import { followRoster, type Standing } from '../people/follow-roster.ts';
import { ownSelf } from '../people/own-keys.ts';
import { verifyPeople, type Use, type VerifiedPerson } from '../people/verify-people.ts';
import { unlockedOf, type ClientState, type Unlocked } from '../state.ts';
import { sealCard } from './contact-card.ts';
import {
  answerText,
  questionText,
  readAnswer,
  readQuestion,
  type Answer,
  type Question,
  type Reply,
} from './question-words.ts';
import type { ShownCase } from './shown-case.ts';

/** What somebody who is asked wants to know first, opened by the host. */
export interface OpenedQuestion {
  readonly referral: ReferralId;
  readonly need: NeedId;
  readonly number: number;
  readonly askedAt: string;
  /** Absent: her keys or her card could not be verified, so nothing of it is shown. */
  readonly question?: Question;
  readonly isAnswered: boolean;
}

/** An answer as whoever asked reads it. */
export type AnsweredQuestion = Answer & { readonly answeredAt: string };

/** Cards that were sent and not answered for: the same one goes again, so that it is the same question. */
const unanswered = new WeakMap<Unlocked, Map<string, ContactCardInput>>();

/**
 * Puts a question to the host, sealed for her alone. Fails with `client.unproven` when the host's keys cannot be
 * verified, with 409 `cases.question_open` while an earlier one waits, `cases.already_covered` when somebody was faster.
 */
export async function askHost(state: ClientState, referral: ReferralCard, question: Question): Promise<ReferralCard> {
  const { id, case: caseId, host } = referral;
  const text = questionText(id, question);
  return sentOnce(
    state,
    text,
    async (before) => {
      const person = await verified(state, host, 'grant');
      return before ?? sealCard(state, caseId, person, text);
    },
    (card) => state.api.askQuestion(id, { card }),
  );
}

/** The host's answer to my question, once there is one. It repeats what was asked. */
export async function openAnswer(
  state: ClientState,
  { id, case: caseId, host, question }: ReferralCard,
): Promise<AnsweredQuestion | undefined> {
  if (question?.answer === undefined) return undefined;
  const { answeredAt, ...card } = question.answer;
  const from = await verified(state, host, 'read');
  const words = await openedWords(state, caseId, from, card);
  return { ...readAnswer(words, id), answeredAt };
}

/** Opens what the host of a case was asked. One that does not hold is listed without words. */
export async function openQuestions(
  state: ClientState,
  standing: Standing,
  { id, questions }: CaseView,
): Promise<OpenedQuestion[]> {
  const askers = questions.map(({ asker }) => asker);
  const { people } = await verifyPeople(state, standing, askers, 'read');
  return Promise.all(
    questions.map(async ({ referral, need, number, from, card, askedAt, answeredAt }) => {
      const about = { referral, need, number, askedAt, isAnswered: answeredAt !== undefined };
      const asker = people.get(from);
      if (asker === undefined) return about;
      try {
        return { ...about, question: readQuestion(await openedWords(state, id, asker, card), referral) };
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return about;
      }
    }),
  );
}

/** Answers a question, sealed to whoever asked. Fails with 404 or 409 when she has answered, or asked something else. */
export async function answerQuestion(
  state: ClientState,
  { view, standing }: Pick<ShownCase, 'view' | 'standing'>,
  { referral, number, question }: OpenedQuestion,
  answer: Reply,
): Promise<void> {
  const asked = view.questions.find((one) => one.referral === referral && one.number === number);
  if (asked === undefined || question === undefined) throw new DomainError('conflict', 'cases.question_over');
  const { people, refused } = await verifyPeople(state, standing, [asked.asker], 'grant');
  const asker = people.get(asked.from);
  if (asker === undefined) throw refused.get(asked.from) ?? unproven();
  const text = answerText(referral, { ...answer, to: question });
  await sentOnce(
    state,
    text,
    async (before) => before ?? sealCard(state, view.id, asker, text),
    (card) => state.api.answerQuestion(view.id, referral, { number, card }),
  );
}

async function verified(state: ClientState, host: ReferralCard['host'], use: Use): Promise<VerifiedPerson> {
  const { people, refused } = await verifyPeople(state, await followRoster(state), [host], use);
  const person = people.get(host.person);
  if (person === undefined) throw refused.get(host.person) ?? unproven();
  return person;
}

async function openedWords(
  state: ClientState,
  caseId: CaseId,
  { person: from, agreementKey: fromKey }: Pick<VerifiedPerson, 'person' | 'agreementKey'>,
  { text, mac, file }: ContactCardInput,
): Promise<string> {
  const { org } = unlockedOf(state);
  const expected = { org, case: caseId, from: from satisfies PersonId, fromKey };
  return (await openContactCard({ text, mac, file }, await ownSelf(state), expected)).words;
}

/** Sends a card; after a lost answer the same words go as the very same card. */
async function sentOnce<Answered>(
  state: ClientState,
  text: string,
  seal: (before: ContactCardInput | undefined) => Promise<ContactCardInput>,
  send: (card: ContactCardInput) => Promise<Answered>,
): Promise<Answered> {
  const unlocked = unlockedOf(state);
  const waiting = unanswered.get(unlocked) ?? new Map<string, ContactCardInput>();
  unanswered.set(unlocked, waiting);
  const card = await seal(waiting.get(text));
  waiting.set(text, card);
  try {
    const answered = await send(card);
    waiting.delete(text);
    return answered;
  } catch (error) {
    if (error instanceof ApiError) waiting.delete(text);
    throw error;
  }
}

const unproven = () => new DomainError('unprocessable', 'client.unproven');
