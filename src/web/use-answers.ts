import { useEffect, useState } from 'preact/hooks';
import type { ReferralCard } from '../cases/contract.ts';
import type { AnsweredQuestion } from '../client/index.ts';
import { client } from './device.ts';
import { problemOf } from './problem-of.ts';

type Answer = AnsweredQuestion | 'shut' | undefined;

/** What hosts answered to her questions, by referral: opened on this device as they come. */
export function useAnswers(referrals: readonly ReferralCard[] | undefined): ReadonlyMap<string, Answer> {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const answered = (referrals ?? []).filter(({ question }) => question?.answer !== undefined);
  const key = answered.map(({ id, question }) => `${id} ${question?.number}`).join();
  useEffect(() => {
    let isWanted = true;
    const open = async () => {
      const opened = await openAll(answered);
      if (isWanted) setAnswers(opened);
    };
    void open();
    return () => {
      isWanted = false;
    };
  }, [key]);
  return answers;
}

async function openAll(answered: readonly ReferralCard[]): Promise<Map<string, Answer>> {
  const opened = answered.map(async (referral): Promise<[string, Answer]> => {
    try {
      return [referral.id, await client.openAnswer(referral)];
    } catch (error) {
      return [referral.id, problemOf(error) === 'offline' ? undefined : 'shut'];
    }
  });
  return new Map(await Promise.all(opened));
}
