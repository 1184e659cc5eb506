import { z } from 'zod';
import { genders } from '../../kernel/index.ts';
import { Proof } from '../../identity/contract.ts';
import { bytes, date, exactBytes, idOf, instant, text } from '../../platform/index.ts';
import { Cap, content, PublicLine, words } from './entries.ts';

/** Rows that one call brings at most; a browser sends fewer where each is sealed to many. */
export const mostRowsAtOnce = 100;

const personId = idOf<'person'>('Id of a person');
const keptId = idOf<'entry'>(
  'Id of a row of the list, and of the entry it becomes: 16 random bytes, made by the browser',
);
const batchId = idOf<'batch'>('Id of what is brought in together: 16 random bytes, made by the browser');
const print = exactBytes(16).meta({
  description: 'Keyed fingerprint of a folded name or of a number’s digits: the server does not hold the key',
});

/** Name, number and notes, sealed to one coordinator: a contact card without a case. Header and sizes: else 422. */
const sealed = { text: text(2_000).min(2), mac: exactBytes(32), file: bytes(8_192) };
const CardTo = z.strictObject({ to: personId, ...sealed }).meta({ id: 'KeptCardTo' });
export type CardTo = z.infer<typeof CardTo>;
const CardFrom = z.strictObject({ from: personId, ...sealed }).meta({ id: 'KeptCardFrom' });
export type CardFrom = z.infer<typeof CardFrom>;

export const KeptParams = z.strictObject({ id: keptId });
export const BatchParams = z.strictObject({ batch: batchId });

const BroughtRow = z.strictObject({
  id: keptId,
  namePrint: print.optional(),
  numberPrint: print.optional(),
  cards: z.array(CardTo).min(1).max(60),
});

/** Rows of the coordinators' list. One that is there already is left as it is: the same call again changes nothing. */
export const Batch = z
  .strictObject({ keyId: exactBytes(16), rows: z.array(BroughtRow).min(1).max(mostRowsAtOnce) })
  .meta({ id: 'KeptBatch' });
export type Batch = z.infer<typeof Batch>;

export const BroughtIn = z
  .strictObject({ added: z.int(), saidNo: z.array(keptId).meta({ description: 'Left out: they said no before' }) })
  .meta({ id: 'KeptBroughtIn' });
export type BroughtIn = z.infer<typeof BroughtIn>;

export const Undone = z.strictObject({ erased: z.int() });

const page = {
  next: keptId.optional().meta({ description: 'Give it as `after` for what follows' }),
  senders: z.array(Proof).meta({ description: 'Whose keys the cards were sealed with' }),
};

export const PageQuery = z.strictObject({ after: keptId.optional() });
export type PageQuery = z.infer<typeof PageQuery>;

const Can = z.array(z.string()).meta({ description: 'What the reader may do now' });

export const ToCall = z
  .strictObject({
    id: keptId,
    batch: batchId,
    broughtBy: personId.optional(),
    broughtOn: date,
    erasedOn: date.meta({ description: 'Without an answer it is erased on this day' }),
    triedAt: instant.optional().meta({ description: 'When somebody last called in vain' }),
    tries: z.int(),
    card: CardFrom.optional().meta({ description: 'Absent: nobody has sealed it to the reader yet' }),
    can: Can,
  })
  .meta({ id: 'KeptToCall' });
export type ToCall = z.infer<typeof ToCall>;

export const ToCallPage = z.strictObject({ rows: z.array(ToCall), ...page }).meta({ id: 'KeptToCallPage' });
export type ToCallPage = z.infer<typeof ToCallPage>;

/** What others may know of somebody who said that she may be kept. A practice shows its name, and its telephone if it may. */
export const KeptContent = z
  .strictObject({
    tier: content.tier.extract(['members', 'coordinators']),
    municipality: content.municipality,
    gender: z.enum(genders).optional(),
    languages: content.languages,
    skills: content.skills,
    cap: Cap,
    practice: z
      .strictObject({ name: words(80), line: PublicLine.optional() })
      .optional()
      .meta({ description: 'A practice or association, never a person: members see this name and this telephone' }),
  })
  .meta({ id: 'KeptContent' });
export type KeptContent = z.infer<typeof KeptContent>;

export const KeptEntry = z
  .strictObject({
    id: keptId,
    content: KeptContent,
    state: z.enum(['published', 'paused', 'hidden']),
    keptBy: personId,
    saidYesOn: date,
    saidYesTo: personId.optional(),
    availability: z.enum(['free', 'full', 'paused']),
    nodOn: date.meta({ description: 'When she last said that it is still true' }),
    nodAskedOn: date.meta({ description: 'From this day on she is asked whether it is still true' }),
    hiddenOn: date,
    withdrawnOn: date,
    card: CardFrom.optional().meta({ description: 'Absent: nobody has sealed it to the reader yet' }),
    can: Can,
  })
  .meta({ id: 'KeptEntry' });
export type KeptEntry = z.infer<typeof KeptEntry>;

export const KeptPage = z.strictObject({ entries: z.array(KeptEntry), ...page }).meta({ id: 'KeptPage' });
export type KeptPage = z.infer<typeof KeptPage>;

const prints = z.array(print);

/** The fingerprints that a browser compares a list with. */
export const Prints = z
  .strictObject({
    keyId: exactBytes(16).optional().meta({ description: 'Absent: nobody has made the key yet' }),
    key: CardFrom.optional().meta({ description: 'The key, sealed to the reader; absent until somebody does' }),
    senders: z.array(Proof),
    saidNo: prints,
    here: z.array(z.strictObject({ namePrint: print.optional(), numberPrint: print.optional() })),
  })
  .meta({ id: 'KeptPrints' });
export type Prints = z.infer<typeof Prints>;

/** The key of the fingerprints, made by the first browser that needs it, sealed to every coordinator. */
export const PrintKey = z
  .strictObject({ keyId: exactBytes(16), cards: z.array(CardTo).min(1).max(60) })
  .meta({ id: 'KeptPrintKey' });
export type PrintKey = z.infer<typeof PrintKey>;

const lacking = z.array(personId).min(1);

/** What the reader can open and other coordinators cannot: somebody new, new keys, or a card of somebody who has left. */
export const Unshared = z
  .strictObject({
    key: z.strictObject({ keyId: exactBytes(16), card: CardFrom, lacking }).optional(),
    rows: z.array(z.strictObject({ id: keptId, card: CardFrom, lacking })),
    senders: z.array(Proof),
  })
  .meta({ id: 'KeptUnshared' });
export type Unshared = z.infer<typeof Unshared>;

export const Shares = z
  .strictObject({
    rows: z
      .array(z.strictObject({ id: keptId, cards: z.array(CardTo).min(1).max(60) }))
      .min(1)
      .max(mostRowsAtOnce),
  })
  .meta({ id: 'KeptShares' });
export type Shares = z.infer<typeof Shares>;
