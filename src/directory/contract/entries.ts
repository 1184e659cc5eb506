import { z } from 'zod';
import { genders, kinds, languages, locales, modes, tiers, topics, zones, type Kind } from '../../kernel/index.ts';
import { placeById } from '../../kernel/vocabulary.ts';
import { date, idOf, text } from '../../platform/index.ts';
import { halfDays, type HalfDay } from '../half-day.ts';

/** Kinds that work from one language into another: their skills name pairs, with direction. */
const pairedKinds: readonly Kind[] = ['interpreter', 'translator'];

export const EntryIdShape = idOf<'entry'>('Id of an entry: 16 random bytes, made by the browser');
const absenceId = idOf<'absence'>('Id of an absence');
const personId = idOf<'person'>('Id of a person');
const language = z.enum(languages);
const distinct = <Item extends z.ZodType>(item: Item, least: number, most: number) =>
  z
    .array(item)
    .min(least)
    .max(most)
    .refine((items) => new Set(items).size === items.length, { error: 'the same twice' });

/** Words on one line or several, not only blanks. */
export const words = (most: number) => text(most).refine((value) => value.trim() !== '', { error: 'only blanks' });

const LanguagePair = z
  .strictObject({ from: language, to: language })
  .refine(({ from, to }) => from !== to, { error: 'from a language into itself' })
  .meta({ id: 'LanguagePair', description: 'Direction counts: both ways is two pairs' });

export const Skill = z
  .strictObject({
    kind: z.enum(kinds),
    languages: distinct(language, 1, 15)
      .optional()
      .meta({ description: "Where they differ from the entry's languages" }),
    pairs: z.array(LanguagePair).min(1).max(60).optional().meta({ description: 'Interpreters and translators only' }),
    modes: distinct(z.enum(modes), 1, modes.length),
    topics: distinct(z.enum(topics), 0, 12).default([]),
  })
  .refine(({ kind, pairs }) => pairedKinds.includes(kind) === (pairs !== undefined), {
    path: ['pairs'],
    error: 'interpreters and translators name pairs of languages, nobody else does',
  })
  .refine(({ pairs = [] }) => new Set(pairs.map(({ from, to }) => `${from}-${to}`)).size === pairs.length, {
    path: ['pairs'],
    error: 'the same twice',
  })
  .meta({ id: 'Skill' });
export type Skill = z.infer<typeof Skill>;

export const Cap = z
  .strictObject({ count: z.int().min(1).max(50), per: z.enum(['week', 'month']) })
  .meta({ id: 'Cap', description: 'Cases accepted at most in the last 7 or 28 days' });
export type Cap = z.infer<typeof Cap>;

export const PublicLine = z
  .strictObject({
    telephone: z.string().regex(/^\+[0-9]{6,15}$/),
    hours: words(120).optional(),
    sentence: words(200).optional().meta({ description: 'What to say when somebody answers' }),
  })
  .meta({
    id: 'PublicLine',
    description:
      'The public telephone of a practice or association, which confirmed people see. Never a private number',
  });
export type PublicLine = z.infer<typeof PublicLine>;

export const content = {
  ownerKind: z
    .enum(['person', 'association'])
    .meta({ description: 'An association, or a practice, is called by hosts and never asked in a wave' }),
  displayName: words(80).meta({ description: 'The handle, or the name of the association: never required to be real' }),
  tier: z.enum(tiers),
  bio: z.strictObject({ text: words(1_200), locale: z.enum(locales) }).optional(),
  municipality: z
    .string()
    .regex(/^[0-9]{5}$/)
    .refine((value) => placeById(value) !== undefined, { error: 'no such municipality' })
    .meta({ description: 'REFNIS code' }),
  gender: z.enum(genders).optional().meta({ description: 'For a wished gender only: on no card' }),
  languages: distinct(language, 1, 15),
  skills: z
    .array(Skill)
    .min(1)
    .max(8)
    .refine((skills) => new Set(skills.map(({ kind }) => kind)).size === skills.length, { error: 'the same twice' }),
  reachKm: z.int().min(1).max(60),
  cap: Cap,
  nightOk: z.boolean().meta({ description: 'May be woken for a critical need' }),
  halfDays: distinct(z.enum(halfDays as [HalfDay, ...HalfDay[]]), 0, halfDays.length),
  publicLine: PublicLine.optional(),
};

/** What an owner writes: the whole entry, each time. */
export const EntryInput = z
  .strictObject(content)
  .refine(({ ownerKind, publicLine }) => ownerKind === 'association' || publicLine === undefined, {
    path: ['publicLine'],
    error: 'only a practice or association shows a telephone',
  })
  .meta({ id: 'EntryInput' });
export type EntryInput = z.infer<typeof EntryInput>;

export const EntryState = z.enum(['draft', 'submitted', 'refused', 'published', 'paused', 'hidden', 'withdrawn']);
export const EntryParams = z.strictObject({ id: EntryIdShape });

export const PauseInput = z.strictObject({ until: date.meta({ description: 'Last day of the pause' }) });
export type PauseInput = z.infer<typeof PauseInput>;

export const AbsenceInput = z
  .strictObject({ from: date, until: date.meta({ description: 'Last day away' }) })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'ends before it begins' });
export type AbsenceInput = z.infer<typeof AbsenceInput>;

const Absence = z.strictObject({ id: absenceId, from: date, until: date }).meta({ id: 'Absence' });

export const AbsenceParams = z.strictObject({ id: EntryIdShape, absence: absenceId });

export const RefusalInput = z.strictObject({ reason: words(500) });
export type RefusalInput = z.infer<typeof RefusalInput>;

const cardSkill = z.strictObject({
  kind: z.enum(kinds),
  languages: z.array(language),
  pairs: z.array(LanguagePair),
  modes: z.array(z.enum(modes)),
  topics: z.array(z.enum(topics)),
  isVetted: z.boolean(),
});

/** What others see of an entry. No contact, but the public telephone of a practice or association, for confirmed people. */
export const Card = z
  .strictObject({
    id: EntryIdShape,
    ownerKind: content.ownerKind,
    displayName: z
      .string()
      .meta({ description: 'Empty where a coordinator keeps the entry of somebody without account' }),
    isKept: z.literal(true).optional().meta({ description: 'Asked by telephone, through the coordinators' }),
    bio: content.bio,
    skills: z.array(cardSkill),
    languages: z.array(language),
    municipality: z.string().optional().meta({ description: 'Absent where only the zone is said' }),
    zone: z.enum(zones),
    availability: z.enum(['free', 'full', 'paused']),
    until: date.optional().meta({ description: 'Last day full or away, where it is known; for confirmed people' }),
    nodOn: date.meta({ description: 'When its owner last said that it is still true' }),
    publicLine: PublicLine.optional(),
    can: z.array(z.string()),
  })
  .meta({ id: 'Card' });
export type Card = z.infer<typeof Card>;

/** An entry as its owner sees it. `content` is what she wrote: changed, it can be put back. */
export const MyEntry = z
  .strictObject({
    id: EntryIdShape,
    content: EntryInput,
    state: EntryState,
    revision: z.int(),
    kindsToVet: z.array(z.enum(kinds)).meta({ description: 'Kinds that no coordinator has vetted yet' }),
    refusalReason: z.string().optional(),
    pausedUntil: date.optional(),
    absences: z.array(Absence),
    availability: z.enum(['free', 'full', 'paused']),
    until: date.optional().meta({ description: 'Last day full or away' }),
    nodOn: date,
    nodAskedOn: date.meta({ description: 'From this day on she is asked whether it is still true' }),
    hiddenOn: date,
    withdrawnOn: date,
    acceptedLast7Days: z.int(),
    acceptedLast28Days: z.int(),
    can: z.array(z.string()),
  })
  .meta({ id: 'MyEntry' });
export type MyEntry = z.infer<typeof MyEntry>;

/** Her entry as others are answered: absent where it is not shown to them at all. */
export const SeenAs = z
  .strictObject({ visitor: Card.optional(), host: Card.optional(), coordinator: Card.optional() })
  .meta({ id: 'EntrySeenAs' });
export type SeenAs = z.infer<typeof SeenAs>;

export const MyEntries = z.strictObject({ entries: z.array(MyEntry) });

/** An entry that waits for a coordinator: submitted, or published with kinds that nobody vetted yet. */
export const VettingItem = z
  .strictObject({
    id: EntryIdShape,
    owner: personId,
    ownerIsConfirmed: z.boolean().meta({ description: 'False: her statement comes first' }),
    content: EntryInput,
    state: EntryState,
    revision: z.int(),
    kindsToVet: z.array(z.enum(kinds)),
    needsTwo: z.boolean().meta({ description: 'An association that names health or law: two coordinators publish it' }),
    vouchedBy: personId.optional().meta({ description: 'The first of the two, for what stands here now' }),
    waitsSince: date,
    can: z.array(z.string()),
  })
  .meta({ id: 'VettingItem' });
export type VettingItem = z.infer<typeof VettingItem>;

export const VettingList = z.strictObject({ entries: z.array(VettingItem) });
