/**
 * Client: Relais as a person's device speaks it. Typed calls for every route, and the protocol's steps, one for each thing
 * a person does: set up, join, confirm, sign in, ask, read, write, accept. The web app, the tests and the demo use this one.
 * Must never know: a screen, a server's tables. It trusts no key that it has not verified, and keeps secrets in memory only.
 */
export { createClient, type Client, type ClientOptions } from './client.ts';
export { fetchWithCookies } from './cookies.ts';
export { fetchWithWords } from './words-at-hand.ts';
export { ApiError, OfflineError } from './errors.ts';
export type { Change, Listener } from './events.ts';
export type { DeviceMemory, KeptCode, Notice } from './state.ts';
export type {
  Accepted,
  Answered,
  AnsweredQuestion,
  Asked,
  AskedHost,
  AskWish,
  Cover,
  HostsNeed,
  OpenedCard,
  OpenedNote,
  OpenedQuestion,
  SealedFacts,
  ShownCase,
  ThreadItem,
} from './cases/index.ts';
export type {
  CheckedEntry,
  CheckedWaitingJoin,
  MadeInvitation,
  PreparedSetUp,
  Proposal,
  RosterProposal,
} from './coordinators/index.ts';
export type { KeptWords, ListPrints, Opened, OpenedCall, RowPrints, RowToBring } from './kept/index.ts';
export type { Joiner, OpenedInvitation } from './invitations/index.ts';
export type { VerifiedPerson } from './people/verify-people.ts';
