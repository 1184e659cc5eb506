import type { NeedFacts } from '../../../cases/contract.ts';
import { zoneLabel } from '../../labels.ts';
import { locale, t } from '../../texts.ts';
import { needTime, needTitle } from '../need-words.ts';

/** One sentence to paste where friends of friends read it: kind, language, zone, half-day. No commune, nothing sealed. */
export function sentenceForGroups(need: NeedFacts, now = new Date()): string {
  return t('groups.sentence', {
    what: needTitle(need),
    where: need.zone ? zoneLabel(need.zone) : t('unknown.place'),
    // Half-days begin as their language writes days; how soon begins like a sentence.
    when: need.halfDays.length > 0 ? needTime(need, now) : needTime(need, now).toLocaleLowerCase(locale()),
    link: location.origin,
  });
}
