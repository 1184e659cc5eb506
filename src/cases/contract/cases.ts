import { z } from 'zod';
import { exactBytes, instant } from '../../platform/index.ts';
import { Handle, PersonIdShape, Proof } from '../../identity/contract.ts';
import { caseStates, outcomes } from '../case.ts';
import { NeedView } from './needs.ts';
import { CaseQuestion } from './questions.ts';
import {
  Can,
  CaseIdShape,
  ContactCardInput,
  EpochShape,
  GrantInput,
  NeedIdShape,
  PreviousItem,
  SealedItem,
  SequenceShape,
} from './shapes.ts';

export const CaseSummary = z
  .strictObject({
    id: CaseIdShape,
    host: PersonIdShape,
    state: z.enum(caseStates),
    isSensitive: z.boolean(),
    openedAt: instant,
    closedAt: instant.optional(),
    needs: z.array(NeedView),
    unread: z
      .int()
      .meta({ description: 'Items that she has not read yet; for its host also questions that wait for her answer' }),
    can: Can,
  })
  .meta({ id: 'CaseSummary' });
export type CaseSummary = z.infer<typeof CaseSummary>;

export const CaseList = z.strictObject({ cases: z.array(CaseSummary) });

const GrantView = z.strictObject({
  epoch: EpochShape,
  granter: PersonIdShape,
  text: GrantInput.shape.text,
  mac: GrantInput.shape.mac,
  file: GrantInput.shape.file,
});

const WaitingReader = z.strictObject({
  person: PersonIdShape,
  why: z.enum(['accepted', 'second-adult', 'on-duty']),
  need: NeedIdShape.optional(),
  since: instant,
});

export const CaseView = CaseSummary.extend({
  salt: exactBytes(16),
  secondAdult: PersonIdShape.optional().meta({ description: 'Reads and writes beside the host, who added her' }),
  outcome: z.enum(outcomes).optional(),
  reopenableUntil: instant.optional(),
  phoneTakenAt: instant
    .optional()
    .meta({ description: 'A phone of somebody who could read this case was taken: numbers in it may be known' }),
  hasContents: z.boolean().meta({ description: 'False once items, grants and cards were destroyed' }),
  epoch: EpochShape.meta({ description: 'The newest epoch' }),
  epochs: z.array(z.strictObject({ epoch: EpochShape, commitment: exactBytes(32), startedBy: PersonIdShape })),
  isEpochSpent: z
    .boolean()
    .meta({ description: 'Keys of the newest epoch lie where they should not: whoever may rotate starts another' }),
  myGrants: z.array(GrantView),
  waiting: z.array(WaitingReader).meta({ description: 'The key is on its way to them; shown to whoever may grant it' }),
  recipients: z.array(PersonIdShape).meta({ description: 'To whom the key of a new epoch goes' }),
  people: z.array(Proof).meta({ description: 'Whoever has to do with this case, so that keys can be verified' }),
  contactCards: z
    .array(ContactCardInput.extend({ from: PersonIdShape, sentAt: instant }))
    .meta({ description: 'Sealed to the reader' }),
  questions: z
    .array(CaseQuestion)
    .meta({ description: 'Of those who are asked, sealed to the host; empty for anybody else' }),
  openedBy: z
    .array(z.strictObject({ person: PersonIdShape, handle: Handle.optional(), hour: instant }))
    .meta({ description: 'Who opened this case, to the hour; empty for anybody but its host' }),
}).meta({ id: 'Case' });
export type CaseView = z.infer<typeof CaseView>;

export const Rotation = z
  .strictObject({
    commitment: exactBytes(32),
    after: SequenceShape.meta({
      description:
        'Last item of the epoch before, as its starter read it: the new one is chained to it, and nothing between',
    }),
    previous: PreviousItem,
    brief: SealedItem,
    grants: z.array(GrantInput).min(1).max(16),
  })
  .meta({ id: 'Rotation' });
export type Rotation = z.infer<typeof Rotation>;

/** By the name she chose. One that nobody confirmed has, is answered as a missing case is. */
export const SecondAdult = z.strictObject({ handle: Handle });
export type SecondAdult = z.infer<typeof SecondAdult>;

export const LateGrant = z.strictObject({ epoch: EpochShape, grant: GrantInput.omit({ person: true }) });
export type LateGrant = z.infer<typeof LateGrant>;

export const Closure = z.strictObject({ outcome: z.enum(outcomes).exclude(['forgotten']) });
export type Closure = z.infer<typeof Closure>;
