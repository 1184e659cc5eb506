import type { DomainError, PersonId } from '../../kernel/index.ts';
import type { CaseView } from '../../cases/contract.ts';
import { readBrief } from '../../sealing/index.ts';
import type { Standing } from '../people/follow-roster.ts';
import type { VerifiedPerson } from '../people/verify-people.ts';
import type { OpenedCard } from './contact-card.ts';
import type { OpenedQuestion } from './question.ts';
import type { CaseReading, EpochReading } from './reading.ts';
import { readHostsNeeds, type HostsNeed } from './written-needs.ts';

export interface ThreadItem {
  readonly epoch: number;
  readonly sequence: number;
  readonly author: PersonId;
  /** `reader`: somebody more can read from here on; `text` is her id. */
  readonly purpose: 'message' | 'reader';
  readonly text: string;
  readonly writtenAt: string;
}

/** What reading a case gave: what the server says, and what this person's keys opened. */
export interface CaseSources {
  readonly view: CaseView;
  readonly reading: CaseReading;
  readonly people: ReadonlyMap<PersonId, VerifiedPerson>;
  /** Whose keys could not be verified, and why: they are granted nothing. */
  readonly refused: ReadonlyMap<PersonId, DomainError>;
  readonly contactCards: readonly OpenedCard[];
  /** Of those who are asked, where she is the host. */
  readonly questions: readonly OpenedQuestion[];
  readonly standing: Standing;
}

/** A case as a screen shows it. */
export interface ShownCase extends CaseSources {
  /** `on-its-way`: she can call now; the message opens when the host next opens Relais. `gone`: contents were destroyed. */
  readonly key: 'here' | 'on-its-way' | 'gone';
  readonly brief?: { readonly needs: readonly HostsNeed[]; readonly words: string };
  readonly items: readonly ThreadItem[];
  /** Who can read the newest epoch. */
  readonly readers: readonly PersonId[];
}

export function show(sources: CaseSources): ShownCase {
  const { view, reading } = sources;
  const newest = reading.get(view.epoch);
  const opened = [...reading.values()];
  const brief = opened.at(-1)?.items[0]?.text;
  return {
    ...sources,
    key: !view.hasContents ? 'gone' : newest === undefined ? 'on-its-way' : 'here',
    ...(brief === undefined ? {} : { brief: openBrief(brief) }),
    items: opened.flatMap(threadOf),
    readers: (newest?.end?.readers ?? []) as PersonId[],
  };
}

function openBrief(text: string): NonNullable<ShownCase['brief']> {
  const { needs, words } = readBrief(text);
  return { needs: readHostsNeeds(needs), words };
}

function threadOf({ epoch, items }: EpochReading): ThreadItem[] {
  return items.flatMap(({ sequence, author, purpose, text, writtenAt }) =>
    purpose === 'brief' ? [] : [{ epoch, sequence, author: author as PersonId, purpose, text, writtenAt }],
  );
}
