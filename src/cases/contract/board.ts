import { z } from 'zod';
import { instant } from '../../platform/index.ts';
import { BranchIdShape, PersonIdShape, SuspensionView } from '../../identity/contract.ts';
import { escalationReasons } from '../escalation.ts';
import { needStates } from '../need.ts';
import { Counts, NeedFacts } from './needs.ts';
import { Can, CaseIdShape, EpochShape } from './shapes.ts';

const stuckReasons = [...escalationReasons, 'time-is-over', 'accepted-then-silent', 'key-not-handed-over'] as const;
export type StuckReason = (typeof stuckReasons)[number];

/** What would help most now. `call` needs a contact card, or the rota's telephone. */
const bestActions = ['hand-over-key', 'widen', 'ask-again', 'remind', 'take', 'copy-for-groups'] as const;
export type BestAction = (typeof bestActions)[number];

const BoardNeed = z.strictObject({
  case: CaseIdShape,
  isSensitive: z.boolean(),
  need: NeedFacts,
  state: z.enum(needStates),
  counts: Counts,
  openedAt: instant,
  phoneTakenAt: instant.optional().meta({ description: 'A phone of this case was taken' }),
  takenBy: PersonIdShape.optional(),
  escalation: z.enum(escalationReasons).optional().meta({ description: 'Why coordinators were told of it' }),
  note: z
    .strictObject({ version: z.int(), by: PersonIdShape, at: instant })
    .optional()
    .meta({ description: 'The coordinators’ sealed note about this case: who wrote it last' }),
  can: Can,
});
export type BoardNeed = z.infer<typeof BoardNeed>;

export const StuckNeed = BoardNeed.extend({
  reason: z.enum(stuckReasons),
  since: instant,
  bestAction: z.enum(bestActions),
  keyToHandOver: z
    .array(z.strictObject({ person: PersonIdShape, epoch: EpochShape }))
    .meta({ description: 'Who waits for the key; the reader holds it where `can` says `grant`' }),
  remindedAt: instant.optional().meta({ description: 'When whoever accepted and went silent was last reminded' }),
  postponed: z
    .strictObject({ until: instant, by: PersonIdShape })
    .optional()
    .meta({ description: 'Set aside until then, by whom; any coordinator may take it back' }),
}).meta({ id: 'StuckNeed' });
export type StuckNeed = z.infer<typeof StuckNeed>;

export const BoardQuery = z.strictObject({
  branch: BranchIdShape.optional().meta({ description: 'Needs of its zones, and those of which no zone is known' }),
});
export type BoardQuery = z.infer<typeof BoardQuery>;

export const Board = z
  .strictObject({
    stuck: z.array(StuckNeed).meta({ description: 'The longest stuck of the most urgent first' }),
    rotaTelephoneChanged: z
      .strictObject({ by: PersonIdShape, at: instant })
      .optional()
      .meta({ description: 'Somebody gave the rota another telephone in the last seven days' }),
    suspensions: z
      .array(SuspensionView)
      .meta({ description: 'Suspensions that stand, and those lifted in the last seven days, the newest first' }),
    later: z.array(StuckNeed).meta({ description: 'Stuck, and set aside for now: the next to come back first' }),
    underWay: z.array(BoardNeed),
    done: z.array(BoardNeed).meta({ description: 'Ended in the last seven days' }),
  })
  .meta({ id: 'Board' });
export type Board = z.infer<typeof Board>;
