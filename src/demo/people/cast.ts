import type { Member } from './member.ts';

/** Those who coordinate: the first one sets the collective up, and is its administrator. */
export const coordinators = {
  nour: {
    handle: 'nour',
    locale: 'fr',
    role: 'coordinator',
    about: {
      fr: 'Coordonne à Bruxelles : des demandes bloquées, une personne à confirmer, des fiches à vérifier',
      nl: 'Coördineert in Brussel: aanvragen die vastzitten, een persoon te bevestigen, fiches na te lezen',
      en: 'Coordinates in Brussels: stuck requests, a person to confirm, entries to vet',
      ar: 'تنسّق في بروكسل: طلبات عالقة، شخص للتأكيد، بطاقات للقراءة',
    },
  },
  wouter: {
    handle: 'wouter',
    locale: 'nl',
    role: 'coordinator',
    about: {
      fr: 'Coordonne en Flandre : une compétence attend sa seconde signature',
      nl: 'Coördineert in Vlaanderen: een vak wacht op zijn tweede handtekening',
      en: 'Coordinates in Flanders: a skill waits for his second signature',
      ar: 'ينسّق في فلاندرز: مهارة تنتظر توقيعه الثاني',
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
      nl: 'Vangt iemand op in Sint-Gillis: een tolk helpt haar vandaag, twee aanvragen lopen',
      en: 'Hosts in Saint-Gilles: an interpreter helps her today, two requests are under way',
      ar: 'تستضيف في سان جيل: مترجمة تساعدها اليوم، وطلبان قيد السير',
    },
  },
  jef: {
    handle: 'jef',
    locale: 'en',
    role: 'host',
    about: {
      fr: 'Héberge à Liège : une avocate a accepté et attend qu’il ouvre Relais',
      nl: 'Vangt iemand op in Luik: een advocate heeft aanvaard en wacht tot hij Relais opent',
      en: 'Hosts in Liège: a lawyer has accepted and waits for him to open Relais',
      ar: 'يستضيف في لييج: قبلت محامية وتنتظر أن يفتح Relais',
    },
  },
  salma: {
    handle: 'salma',
    locale: 'fr',
    role: 'host',
    about: {
      fr: 'Héberge près de Namur et de Mons : personne ne répond depuis des heures',
      nl: 'Vangt iemand op bij Namen en Bergen: al uren geen antwoord',
      en: 'Hosts near Namur and Mons: nobody has answered for hours',
      ar: 'تستضيف قرب نامور ومونس: لا رد منذ ساعات',
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
    nl: 'Doet pas mee: wacht op bevestiging',
    en: 'Has just joined: waits to be confirmed',
    ar: 'انضم للتو: ينتظر التأكيد',
  },
} as const satisfies Member;
