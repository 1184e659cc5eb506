import { duties, entriesToVet } from './coordinators.ts';
import { arrest, keyOnItsWay, tooFar } from './jef.ts';
import { hospitalToday, nobodyCould, restFirst, townHall } from './marguerite.ts';
import { firstVisit, lettersToRead, liftNextWeek, noAnswer, toothache } from './salma.ts';
import type { Story } from './scene.ts';

/** What has happened before somebody looks: a request in every state. */
export const stories: readonly Story[] = [
  duties,
  entriesToVet,
  hospitalToday,
  townHall,
  nobodyCould,
  restFirst,
  arrest,
  keyOnItsWay,
  tooFar,
  noAnswer,
  firstVisit,
  toothache,
  liftNextWeek,
  lettersToRead,
];
