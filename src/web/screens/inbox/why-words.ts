import type { ReferralCard } from '../../../cases/contract.ts';
import { languageNames } from '../../labels.ts';
import { besides, listed } from '../../lists.ts';
import { t } from '../../texts.ts';

/** Why she was asked: facts about her alone, as one sentence. */
export function whyWords({ languages, gender, mode, halfDays, asksLast7Days, isOnDuty }: ReferralCard['why']): string {
  return besides(
    isOnDuty ? t('why.duty') : '',
    languages.length > 0
      ? t('why.languages', { languages: listed(languages.map((one) => languageNames(one).label)) })
      : '',
    gender === 'woman' || gender === 'man' ? t(`why.${gender}`) : '',
    mode === 'on-site' ? '' : t('why.phone'),
    halfDays.length > 0 ? t('why.times') : '',
    t('why.asks', { count: asksLast7Days }),
  );
}
