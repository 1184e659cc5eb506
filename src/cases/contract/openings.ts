import { z } from 'zod';
import { instant } from '../../platform/index.ts';
import { Proof } from '../../identity/contract.ts';
import { exactBytes } from '../../platform/index.ts';
import { CaseIdShape, GrantInput, NeedIdShape, SealedItem } from './shapes.ts';
import { NeedInput } from './needs.ts';

const needs = z.array(NeedInput).min(1).max(4);

/** Asked before anything is sealed: to whom would the keys go? */
export const OpeningInput = z.strictObject({ needs, isSensitive: z.boolean() });
export type OpeningInput = z.infer<typeof OpeningInput>;

export const Opening = z
  .strictObject({
    coordinators: z.array(Proof).meta({ description: 'On duty now: one to four' }),
    ahead: z
      .array(z.strictObject({ need: NeedIdShape, people: z.array(Proof).max(12) }))
      .meta({ description: 'Whom to grant ahead: critical and urgent needs of cases that are not sensitive' }),
  })
  .meta({ id: 'Opening' });
export type Opening = z.infer<typeof Opening>;

const GrantAhead = z.strictObject({ need: NeedIdShape, grant: GrantInput });

export const CaseInput = z
  .strictObject({
    salt: exactBytes(16),
    isSensitive: z.boolean(),
    needs,
    epoch: z.literal(1),
    commitment: exactBytes(32),
    brief: SealedItem,
    grants: z.array(GrantInput).min(1).max(8).meta({ description: 'To the host herself and the coordinators on duty' }),
    ahead: z.array(GrantAhead).max(48),
  })
  .meta({ id: 'NewCase' });
export type CaseInput = z.infer<typeof CaseInput>;

/** Who was told, how many, until when. */
export const Receipt = z
  .strictObject({
    case: CaseIdShape,
    openedAt: instant,
    needs: z.array(
      z.strictObject({
        need: NeedIdShape,
        asked: z.int(),
        askedUntil: instant,
        nextLookAt: instant.optional().meta({ description: 'At night, when the first people are asked' }),
        isStuck: z.boolean().meta({ description: 'Nobody can be asked: coordinators were told' }),
      }),
    ),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
