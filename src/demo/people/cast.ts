import type { Member } from './member.ts';

/** Those who coordinate: the first one sets the collective up, and is its administrator. */
export const coordinators = {
  nour: {
    handle: 'nour',
    locale: 'fr',
    role: 'coordinator',
    about: {
      fr: 'Coordonne à Bruxelles : des demandes bloquées, une personne à confirmer, des fiches à vérifier',
      en: 'Coordinates in Brussels: stuck requests, a person to confirm, entries to vet',
    },
  },
  wouter: {
    handle: 'wouter',
    locale: 'en',
    role: 'coordinator',
    about: {
      fr: 'Coordonne en Flandre : une compétence attend sa seconde signature',
      en: 'Coordinates in Flanders: a skill waits for his second signature',
    },
  },
} as const satisfies Record<string, Member>;

/** Those who shelter somebody, and ask. */
export const hosts = {
  marguerite: {
    handle: 'marguerite',
    locale: 'fr',
    role: 'host',
    about: {
      fr: 'Héberge à Saint-Gilles : une interprète l’aide aujourd’hui, deux demandes suivent leur cours',
      en: 'Hosts in Saint-Gilles: an interpreter helps her today, two requests are under way',
    },
  },
  jef: {
    handle: 'jef',
    locale: 'en',
    role: 'host',
    about: {
      fr: 'Héberge à Liège : une avocate a accepté et attend qu’il ouvre Relais',
      en: 'Hosts in Liège: a lawyer has accepted and waits for him to open Relais',
    },
  },
  salma: {
    handle: 'salma',
    locale: 'fr',
    role: 'host',
    about: {
      fr: 'Héberge près de Namur et de Mons : personne ne répond depuis des heures',
      en: 'Hosts near Namur and Mons: nobody has answered for hours',
    },
  },
} as const satisfies Record<string, Member>;

/** Joined by a link a while ago: a coordinator has not confirmed him yet. */
export const newcomer = {
  handle: 'baptiste',
  locale: 'fr',
  role: 'host',
  about: {
    fr: 'Vient de rejoindre : attend d’être confirmé',
    en: 'Has just joined: waits to be confirmed',
  },
} as const satisfies Member;
