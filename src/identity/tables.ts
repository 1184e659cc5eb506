import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { bytea } from '../platform/index.ts';
import type { AppIcon } from './app-icon.ts';
import type { Worth } from './statement.ts';
import { people } from './tables/people.ts';
import type { Id, InvitationId, Kind, Locale, PersonId, Role, Zone } from '../kernel/index.ts';

export * from './tables/emergency-card.ts';
export * from './tables/people.ts';
export * from './tables/sign-ins.ts';
export * from './tables/suspensions.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** The collective's settings: one row, made at the first start. */
export const collective = pgTable(
  'collective',
  {
    isOnly: boolean('is_only').primaryKey().default(true),
    org: text('org').notNull(),
    name: text('name').notNull(),
    isDemo: boolean('is_demo').notNull(),
    rotaTelephone: text('rota_telephone'),
    /** Who changed that number, and when: the other coordinators are told. */
    rotaTelephoneChangedBy: text('rota_telephone_changed_by').$type<PersonId>(),
    rotaTelephoneChangedAt: instant('rota_telephone_changed_at'),
    accountNumber: text('account_number'),
    /** What visitors read of the collective, a language each. */
    publicTexts: jsonb('public_texts').$type<Partial<Record<Locale, string>>>().notNull().default({}),
    /** Counts changes, so that two editors do not overwrite each other. */
    revision: integer('revision').notNull().default(1),
    /** What the app is called and looks like on a phone: nothing that tells a passer-by what it is. */
    appName: text('app_name').notNull().default('Relais'),
    appIcon: text('app_icon').$type<AppIcon>().notNull().default('dots'),
    rootKey: text('root_key'),
    setupTokenHash: text('setup_token_hash'),
    setupTokenUntil: instant('setup_token_until'),
    setUpAt: instant('set_up_at'),
  },
  (table) => [check('collective_one_row', sql`${table.isOnly}`)],
);

export const branches = pgTable('branches', {
  id: text('id').$type<Id<'branch'>>().primaryKey(),
  position: integer('position').notNull(),
  name: text('name').notNull(),
  zones: text('zones').array().$type<Zone[]>().notNull(),
});

/** Sealed private keys, of which the server knows the version and the size. */
export const vaults = pgTable('vaults', {
  person: text('person')
    .$type<PersonId>()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  version: integer('version').notNull(),
  bytes: bytea('bytes').notNull(),
});

/** Ways to open a vault: the hash of what signs in, and the vault key wrapped by what never comes here. */
export const doors = pgTable(
  'doors',
  {
    person: text('person')
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<'words'>().notNull(),
    authHash: text('auth_hash').notNull(),
    wrappedKey: text('wrapped_key').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.kind] })],
);

/** Signed lists of coordinators, one a number; the newest standing one counts. A proposed one lacks a signature. */
export const rosters = pgTable('rosters', {
  number: integer('number').primaryKey(),
  text: text('text').notNull(),
  hash: text('hash').notNull(),
  state: text('state').$type<'proposed' | 'standing'>().notNull(),
  signatures: jsonb('signatures').$type<[PersonId | 'root', string][]>().notNull(),
  /** Statements to take in when a proposed roster comes to stand. */
  statements: jsonb('statements').$type<{ text: string; signatures: [PersonId | 'root', string][] }[]>().notNull(),
  proposedAt: instant('proposed_at').notNull(),
  datingText: text('dating_text'),
  datingSigner: text('dating_signer').$type<PersonId>(),
  datingSignature: text('dating_signature'),
  datedAt: instant('dated_at'),
});

/** "These keys, roles and kinds are this person's": one current and at most one proposed a person. */
export const statements = pgTable(
  'statements',
  {
    hash: text('hash').primaryKey(),
    person: text('person')
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    state: text('state').$type<'proposed' | 'current'>().notNull(),
    issuer: text('issuer').$type<PersonId>().notNull(),
    roles: text('roles').array().$type<Role[]>().notNull(),
    kinds: text('kinds').array().$type<Kind[]>().notNull(),
    proposedAt: instant('proposed_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** What it is worth beside the standing roster; kept up to date with it. */
    worth: text('worth').$type<Worth>().notNull(),
  },
  (table) => [
    uniqueIndex('statements_person_state').on(table.person, table.state),
    index('statements_expiring')
      .on(table.expiresAt)
      .where(sql`${table.worth} = 'counts'`),
  ],
);

export const statementSignatures = pgTable(
  'statement_signatures',
  {
    statement: text('statement')
      .notNull()
      .references(() => statements.hash, { onDelete: 'cascade' }),
    signer: text('signer').$type<PersonId>().notNull(),
    signature: text('signature').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.statement, table.signer] })],
);

/** Invitations: the server knows what was made of the secret, never the secret. */
export const invitations = pgTable(
  'invitations',
  {
    id: text('id').$type<InvitationId>().primaryKey(),
    text: text('text').notNull(),
    signature: text('signature').notNull(),
    sealedCopy: text('sealed_copy').notNull(),
    inviter: text('inviter')
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** The account that gets new keys; null for a newcomer. */
    person: text('person')
      .$type<PersonId>()
      .references(() => people.id, { onDelete: 'cascade' }),
    roles: text('roles').array().$type<Role[]>().notNull(),
    isReady: boolean('is_ready').notNull(),
    state: text('state').$type<'open' | 'redeemed' | 'withdrawn'>().notNull(),
    issuedAt: instant('issued_at').notNull(),
    redeemUntil: instant('redeem_until').notNull(),
  },
  (table) => [index('invitations_inviter').on(table.inviter), index('invitations_issued').on(table.issuedAt)],
);

/** Who joined by which invitation, until somebody confirms her. */
export const joins = pgTable(
  'joins',
  {
    person: text('person')
      .$type<PersonId>()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    invitation: text('invitation')
      .$type<InvitationId>()
      .notNull()
      .references(() => invitations.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    mac: text('mac').notNull(),
    readySignature: text('ready_signature'),
    joinedAt: instant('joined_at').notNull(),
    isConfirmed: boolean('is_confirmed').notNull().default(false),
  },
  (table) => [uniqueIndex('joins_invitation').on(table.invitation)],
);
