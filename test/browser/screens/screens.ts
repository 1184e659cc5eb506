import type { TextKey } from '../../../src/web/texts.ts';
import type { Who, World } from './world.ts';

/**
 * A screen that is drawn in every language, checked and looked at. A new screen is one line in `screens`: a screen with an
 * `at` stands alone; one without follows from the line above it, by what is tapped.
 */
export interface Screen {
  /** Its picture's name. */
  readonly name: string;
  readonly who: Who;
  /** Its address inside the app. */
  readonly at?: string | ((world: World) => string);
  /** What has happened in the world by the time it is opened. */
  readonly after?: (world: World) => Promise<void>;
  /** What is written into its first fields, before anything is tapped. */
  readonly writes?: readonly string[];
  /** What is tapped there, one after the other: the button or link that says this, or what a selector finds. */
  readonly taps?: readonly Spot[];
  /** A key that is pressed after that. */
  readonly presses?: string;
  /** What stands on it once it has read what it shows. */
  readonly shows: Spot;
  /** The page is opened anew at this address: what is behind a # is read at the first opening only. */
  readonly isOpenedAnew?: boolean;
}

/** A text of the page by its key, or an element by its selector, which begins with `css=`. */
export type Spot = TextKey | `css=${string}`;

const thread = (world: World): string => `/cases/${world.thread}`;
/** In a list of answers: which one, from 1. */
const answer = (number: number): Spot => `css=.tiles > :nth-child(${number})`;

/** A list that somebody pastes: one who can be called, one without a number, one with unknown words. */
const oldList = [
  'Nom;Téléphone;Métier;Langues;Commune',
  'Zoé Lefèvre;0478 11 22 33;dentiste;français;5000 Namur',
  'Jan De Smet;;tandarts;Nederlands;Gent',
  'Aïssatou Bah;+32 475 44 55 66;guérisseuse;peul;Bruxelles-les-Bains',
].join('\n');

export const screens: readonly Screen[] = [
  { name: 'sign-in', who: 'visitor', at: '/', shows: 'css=form' },
  { name: 'emergency', who: 'visitor', at: '/emergency', shows: 'css=.emergency-number' },
  { name: 'lost', who: 'visitor', at: '/lost', shows: 'lost.go' },
  { name: 'public-directory', who: 'visitor', at: '/search', shows: 'css=.results, .empty' },
  { name: 'public-directory-none', who: 'visitor', writes: ['zzyzx'], shows: 'search.nothing.public' },
  { name: 'set-up', who: 'visitor', at: '/setup', shows: 'css=.step' },
  { name: 'set-up-root', who: 'visitor', writes: ['Maisons ouvertes', 'Lina'], taps: ['go-on'], shows: 'own.copied' },
  {
    name: 'join',
    who: 'visitor',
    at: (world) => `/join#${world.invitation}`,
    isOpenedAnew: true,
    shows: 'css=input.input',
  },
  { name: 'join-words', who: 'visitor', writes: ['Zeynep'], taps: ['go-on'], shows: 'own.copied' },
  { name: 'join-check', who: 'visitor', taps: ['own.copied'], shows: 'own.check' },

  { name: 'styleguide', who: 'tester', at: '/styleguide', taps: ['styleguide.errors'], shows: 'css=progress' },
  { name: 'styleguide-sheet', who: 'tester', taps: ['styleguide.sheet'], shows: 'css=.sheet-head' },

  { name: 'cases', who: 'host', at: '/cases', shows: 'css=.rows' },
  { name: 'host-thread', who: 'host', at: thread, shows: 'css=.bubble' },
  { name: 'thread-outcome', who: 'host', taps: ['thread.close'], shows: 'outcome.title' },
  { name: 'directory', who: 'host', at: '/search', shows: 'css=.results' },
  { name: 'directory-filters', who: 'host', taps: ['facets.title'], shows: 'css=.zone-map' },
  { name: 'directory-call', who: 'host', taps: ['close', 'entry.made'], shows: 'made.title' },
  { name: 'thread-closed', who: 'host', at: ({ closed }) => `/cases/${closed}`, shows: 'thread.reopen' },
  { name: 'host-settings', who: 'host', at: '/settings', shows: 'css=.rows li:last-child' },
  { name: 'thread-question', who: 'host', at: ({ asked }) => `/cases/${asked}`, shows: 'answer.own' },
  { name: 'host-news', who: 'host', at: '/news', shows: 'news.title' },
  { name: 'host-notifications', who: 'host', at: '/settings/notifications', shows: 'notify.mail' },
  { name: 'ask-need', who: 'host', at: '/ask', shows: 'ask.need' },
  { name: 'ask-when', who: 'host', taps: [answer(3)], shows: 'ask.when' },
  { name: 'ask-language', who: 'host', taps: ['when.today'], shows: 'ask.language' },
  { name: 'ask-place', who: 'host', taps: [answer(1)], shows: 'ask.place' },
  { name: 'ask-note', who: 'host', taps: ['place.phone'], shows: 'ask.note' },
  { name: 'ask-check', who: 'host', taps: ['note.skip'], shows: 'ask.check' },
  { name: 'ask-more', who: 'host', taps: ['more.title'], shows: 'css=.half-days' },
  { name: 'cases-begun', who: 'host', at: '/cases', shows: 'begun.title' },
  { name: 'ask-begun', who: 'host', at: '/ask', shows: 'begun.title' },
  {
    name: 'ask-arrest',
    who: 'host',
    taps: ['begun.throw-away', answer(4), 'when.arrest'],
    shows: 'ask.place.arrest',
  },
  { name: 'ask-arrest-check', who: 'host', taps: ['unknown'], shows: 'ask.check' },
  { name: 'ask-arrest-sent', who: 'host', taps: ['ask.send'], shows: 'sent.voice' },
  { name: 'ask-cancelled', who: 'host', taps: ['sent.cancel'], shows: 'cases.title' },
  {
    name: 'ask-together',
    who: 'host',
    taps: [
      'cases.ask',
      answer(2),
      'when.week',
      answer(1),
      'unknown',
      'note.skip',
      'together.interpreter',
      'together.lift',
    ],
    shows: 'together.apart',
  },
  { name: 'ask-sent', who: 'host', taps: ['ask.send'], shows: 'sent.follow' },
  { name: 'thread-together', who: 'host', taps: ['sent.follow'], shows: 'css=.write-box' },
  { name: 'thread-adult', who: 'host', taps: ['adult.add'], shows: 'css=.sheet-head' },
  { name: 'thread-cancel', who: 'host', taps: ['close', 'thread.cancel-need'], shows: 'thread.cancel-need.words' },

  // The last of hers: her phone is locked afterwards.
  { name: 'device-code', who: 'host', at: '/settings', taps: ['code.choose'], shows: 'css=.code-field' },
  { name: 'locked', who: 'host', writes: ['204915'], taps: ['code.set', 'settings.lock'], shows: 'locked.digits' },
  { name: 'locked-words', who: 'host', taps: ['locked.use-words'], shows: 'sign-in.locked.words' },

  { name: 'inbox', who: 'expert', at: '/inbox', shows: 'css=.answers, .empty' },
  { name: 'inbox-question', who: 'expert', taps: ['referral.question'], shows: 'question.own' },
  { name: 'inbox-share', who: 'expert', taps: ['close', 'referral.number-change'], shows: 'settings.share' },
  { name: 'inbox-away', who: 'expert', taps: ['close', 'referral.away'], shows: 'css=.tiles' },
  {
    name: 'inbox-declined',
    who: 'expert',
    after: (world) => world.asksSamira(),
    taps: ['close', 'referral.decline'],
    shows: 'declined.thanks',
  },
  { name: 'expert-thread', who: 'expert', at: thread, shows: 'css=.bubble' },
  { name: 'expert-times', who: 'expert', taps: ['times.others'], shows: 'times.send' },
  { name: 'expert-news', who: 'expert', at: '/news', shows: 'news.title' },
  { name: 'entry', who: 'expert', at: '/entry', shows: 'css=.rows' },
  { name: 'entry-skills', who: 'expert', taps: ['my-entry.skills'], shows: 'css=.sheet-head' },
  { name: 'entry-pairs', who: 'expert', taps: ['done', 'my-entry.pairs'], shows: 'css=.sheet-head' },
  { name: 'entry-place', who: 'expert', taps: ['done', 'my-entry.place'], shows: 'css=.sheet-head' },
  { name: 'entry-away', who: 'expert', taps: ['done', 'absence.dates'], shows: 'absence.from' },
  { name: 'entry-visitor', who: 'expert', taps: ['my-entry.seen-as'], shows: 'seen-as.hidden.visitor' },
  { name: 'entry-host', who: 'expert', taps: ['seen-as.host'], shows: 'css=.entry-name' },
  { name: 'entry-coordinator', who: 'expert', taps: ['seen-as.coordinator'], shows: 'css=.entry-name' },

  { name: 'coordinator-news', who: 'coordinator', at: '/news', shows: 'news.title' },
  { name: 'emergency-edit', who: 'coordinator', at: '/emergency/edit', shows: 'css=#card-doctor' },
  { name: 'board', who: 'coordinator', at: '/board', shows: 'css=.board section' },
  { name: 'board-not-now', who: 'coordinator', taps: ['css=.card-stuck .button-plain'], shows: 'css=.tiles' },
  { name: 'board-more', who: 'coordinator', taps: ['close', 'board.more'], shows: 'css=.rows' },
  { name: 'board-calls', who: 'coordinator', taps: ['action.call'], shows: 'calls.none' },
  {
    name: 'board-note',
    who: 'coordinator',
    taps: ['close', 'board.more', 'action.note'],
    shows: 'css=textarea',
  },
  {
    name: 'board-withdraw',
    who: 'coordinator',
    taps: ['close', 'board.more', 'action.withdraw'],
    shows: 'board.withdraw.why',
  },
  { name: 'board-keys', who: 'coordinator', taps: ['close'], presses: '?', shows: 'keys.columns' },
  { name: 'board-vetting', who: 'coordinator', taps: ['close', 'vetting.ask'], shows: 'vetting.own-words' },
  { name: 'board-under-way', who: 'coordinator', taps: ['column.under-way'], shows: 'css=.rows' },
  { name: 'board-away', who: 'coordinator', taps: ['away.title'], shows: 'css=.tiles' },
  { name: 'board-invite', who: 'coordinator', taps: ['close', 'invite.title'], shows: 'css=.chips' },
  { name: 'board-invited', who: 'coordinator', taps: ['invite.make'], shows: 'invite.words' },
  { name: 'board-suspend', who: 'coordinator', taps: ['close', 'suspend.title'], shows: 'suspend.whose' },
  { name: 'board-suspend-one', who: 'coordinator', taps: ['css=.rows .row'], shows: 'suspend.another' },
  { name: 'rota', who: 'coordinator', at: '/board/rota', shows: 'rota.words' },
  { name: 'rota-plan', who: 'coordinator', taps: ['css=.rows > li:first-child > .row'], shows: 'css=.chips' },
  { name: 'pictures', who: 'coordinator', at: '/board/pictures', shows: 'css=.levels' },
  {
    name: 'pictures-table',
    who: 'coordinator',
    taps: ['css=.picture summary'],
    shows: 'css=.picture details[open]',
  },
  { name: 'collective', who: 'coordinator', at: '/board/collective', shows: 'css=.input' },
  { name: 'collective-branch', who: 'coordinator', taps: ['coll.branch.add'], shows: 'css=.branch' },
  { name: 'list', who: 'coordinator', at: '/list', shows: 'list.question' },
  { name: 'list-yes', who: 'coordinator', taps: ['list.yes'], shows: 'list.known' },
  { name: 'list-no', who: 'coordinator', taps: ['close', 'list.no'], shows: 'list.no.words' },
  { name: 'list-kept', who: 'coordinator', taps: ['list.kept'], shows: 'list.change' },
  { name: 'list-export', who: 'coordinator', taps: ['list.export'], shows: 'list.export.words' },
  { name: 'moving-in', who: 'coordinator', at: '/list/in', shows: 'moving.words' },
  { name: 'moving-match', who: 'coordinator', writes: [oldList], taps: ['moving.read'], shows: 'moving.columns' },
  { name: 'moving-check', who: 'coordinator', taps: ['moving.check'], shows: 'moving.checked' },
  { name: 'moving-faults', who: 'coordinator', taps: ['moving.show.faults'], shows: 'moving.fault.no-telephone' },
];
