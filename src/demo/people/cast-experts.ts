import type { EntryInput, Skill } from '../../directory/contract.ts';
import type { Kind, Language, Locale, Mode } from '../../kernel/index.ts';
import { placeOfMunicipality } from '../directory/index.ts';
import type { Member } from './member.ts';

interface Offer {
  readonly kind: Kind;
  /** An id of the generator's municipalities. */
  readonly at: string;
  readonly speaks: readonly Language[];
  /** Interpreters: languages worked from and into. */
  readonly between?: readonly [foreign: readonly Language[], local: readonly Language[]];
  readonly modes: readonly Mode[];
  readonly fr: string;
  readonly en: string;
  readonly bio: string;
  readonly writesIn?: Locale;
  readonly gender?: EntryInput['gender'];
  readonly nightOk?: boolean;
  readonly perWeek?: number;
  readonly reachKm?: number;
}

/** A dozen experts, each of whom the scenes have something for. */
export const experts = {
  selam: expert('selam', {
    kind: 'interpreter',
    at: 'saint-gilles',
    speaks: ['tir', 'amh', 'fra', 'eng'],
    between: [
      ['tir', 'amh'],
      ['fra', 'eng'],
    ],
    modes: ['on-site', 'phone', 'phone-no-names'],
    gender: 'woman',
    nightOk: true,
    fr: 'Interprète tigrinya et amharique, Saint-Gilles : accompagne une demande, une autre attend sa réponse',
    en: 'Tigrinya and Amharic interpreter, Saint-Gilles: has one request, another waits for her answer',
    bio: 'Interprète en milieu social depuis 2015. À l’hôpital, à la commune, chez l’avocat. Femmes et mineurs aussi.',
  }),
  yusuf: expert('yusuf', {
    kind: 'interpreter',
    at: 'liege',
    speaks: ['apc', 'arb', 'fra'],
    between: [['apc', 'arb'], ['fra']],
    modes: ['on-site', 'phone'],
    gender: 'man',
    fr: 'Interprète arabe, Liège',
    en: 'Arabic interpreter, Liège',
    bio: 'Arabe levantin et standard. Disponible en soirée et le samedi.',
  }),
  rojin: expert('rojin', {
    kind: 'interpreter',
    at: 'gand',
    speaks: ['ckb', 'kmr', 'nld', 'fra'],
    between: [
      ['ckb', 'kmr'],
      ['nld', 'fra'],
    ],
    modes: ['on-site', 'phone'],
    gender: 'woman',
    fr: 'Interprète sorani et kurmandji, Gand : trop loin d’Arlon',
    en: 'Sorani and Kurmanji interpreter, Ghent: too far from Arlon',
    writesIn: 'nl',
    bio: 'Sorani en kurmanji, naar het Nederlands en het Frans. Ook aan de telefoon.',
  }),
  zarmina: expert('zarmina', {
    kind: 'interpreter',
    at: 'schaerbeek',
    speaks: ['pus', 'prs', 'fra'],
    between: [['pus', 'prs'], ['fra']],
    modes: ['on-site', 'phone'],
    gender: 'woman',
    fr: 'Interprète pachto et dari, Schaerbeek : a dû refuser',
    en: 'Pashto and Dari interpreter, Schaerbeek: had to say no',
    bio: 'Pachto et dari. Rendez-vous médicaux et scolaires. Pas le mercredi.',
  }),
  omid: expert('omid', {
    kind: 'interpreter',
    at: 'anderlecht',
    speaks: ['pus', 'fra', 'nld'],
    between: [['pus'], ['fra', 'nld']],
    modes: ['on-site'],
    gender: 'man',
    perWeek: 1,
    fr: 'Interprète pachto, Anderlecht : une demande par semaine au plus',
    en: 'Pashto interpreter, Anderlecht: one request a week at most',
    bio: 'Pachto. Je travaille de nuit, appelez après 14 h.',
  }),
  camille: expert('camille', {
    kind: 'dentist',
    at: 'namur',
    speaks: ['fra', 'eng'],
    modes: ['on-site'],
    gender: 'woman',
    reachKm: 40,
    fr: 'Dentiste, Namur : une demande terminée',
    en: 'Dentist, Namur: a request that ended well',
    bio: 'Deux places réservées chaque semaine, sans questions sur le séjour. Cabinet accessible en fauteuil.',
  }),
  benoit: expert('benoit', {
    kind: 'gp',
    at: 'mons',
    speaks: ['fra', 'nld'],
    modes: ['on-site', 'phone'],
    gender: 'man',
    fr: 'Médecin généraliste, Mons : une demande urgente attend sa réponse',
    en: 'General practitioner, Mons: an urgent request waits for his answer',
    bio: 'Maison médicale. Visites à domicile le mardi et le jeudi.',
  }),
  lieve: expert('lieve', {
    kind: 'midwife',
    at: 'charleroi',
    speaks: ['fra', 'nld', 'eng'],
    modes: ['on-site'],
    gender: 'woman',
    reachKm: 40,
    nightOk: true,
    fr: 'Sage-femme, Charleroi : a accepté hier',
    en: 'Midwife, Charleroi: said yes yesterday',
    bio: 'Suivi de grossesse et visites après la naissance, à domicile.',
  }),
  aurore: expert('aurore', {
    kind: 'gynaecologist',
    at: 'ixelles',
    speaks: ['fra', 'eng', 'por'],
    modes: ['on-site'],
    gender: 'woman',
    perWeek: 2,
    fr: 'Gynécologue, Ixelles',
    en: 'Gynaecologist, Ixelles',
    bio: 'Consultations le lundi en planning familial. Contraception, grossesse, suites de violences.',
  }),
  ondine: expert('ondine', {
    kind: 'psychologist',
    at: 'louvain',
    speaks: ['fra', 'nld', 'eng'],
    modes: ['on-site', 'phone'],
    gender: 'woman',
    fr: 'Psychologue, Louvain : une demande mise en pause',
    en: 'Psychologist, Leuven: a request on hold',
    writesIn: 'nl',
    bio: 'Trauma en rouw. Met of zonder tolk. Eerste gesprek binnen de week.',
  }),
  maud: expert('maud', {
    kind: 'asylum-lawyer',
    at: 'liege',
    speaks: ['fra', 'deu', 'eng'],
    modes: ['on-site', 'phone'],
    gender: 'woman',
    fr: 'Avocate en droit d’asile, Liège : a accepté, la clé est en route',
    en: 'Asylum lawyer, Liège: has accepted, the key is on its way',
    bio: 'Procédure d’asile, recours, Dublin. Aide juridique gratuite.',
  }),
  griet: expert('griet', {
    kind: 'detention-lawyer',
    at: 'bruxelles-ville',
    speaks: ['nld', 'fra', 'eng'],
    modes: ['on-site', 'phone'],
    gender: 'woman',
    nightOk: true,
    reachKm: 60,
    fr: 'Avocate pénaliste, de garde cette semaine',
    en: 'Criminal lawyer, on the rota this week',
    bio: 'Arrestations administratives et judiciaires, centres fermés. Joignable la nuit quand je suis de garde.',
  }),
  paulette: expert('paulette', {
    kind: 'admin-helper',
    at: 'wavre',
    speaks: ['fra', 'spa'],
    modes: ['on-site', 'phone'],
    gender: 'woman',
    fr: 'Aide administrative, Wavre : une demande vient d’arriver',
    en: 'Administrative helper, Wavre: a request has just come in',
    bio: 'Courriers, carte d’aide médicale, inscription scolaire. J’accompagne aussi au guichet.',
  }),
  moussa: expert('moussa', {
    kind: 'driver',
    at: 'namur',
    speaks: ['fra', 'wol'],
    modes: ['on-site'],
    gender: 'man',
    reachKm: 50,
    fr: 'Chauffeur, Namur : un trajet demandé pour la semaine prochaine',
    en: 'Driver, Namur: a lift asked for next week',
    bio: 'Monospace, sept places, siège enfant. Le week-end et en soirée.',
  }),
} satisfies Record<string, Member>;

function expert(handle: string, offer: Offer): Member & { entry: EntryInput } {
  const [foreign = [], local = []] = offer.between ?? [];
  const pairs: NonNullable<Skill['pairs']> = foreign.flatMap((from) =>
    local.flatMap((to) => [
      { from, to },
      { from: to, to: from },
    ]),
  );
  return {
    handle,
    locale: 'fr',
    role: 'expert',
    about: { fr: offer.fr, en: offer.en },
    entry: {
      ownerKind: 'person',
      displayName: handle.charAt(0).toUpperCase() + handle.slice(1),
      tier: 'members',
      bio: { text: offer.bio, locale: offer.writesIn ?? 'fr' },
      municipality: placeOfMunicipality(offer.at).id,
      ...(offer.gender && { gender: offer.gender }),
      languages: [...offer.speaks],
      skills: [{ kind: offer.kind, modes: [...offer.modes], topics: [], ...(pairs.length > 0 && { pairs }) }],
      reachKm: offer.reachKm ?? 30,
      cap: { count: offer.perWeek ?? 3, per: 'week' },
      nightOk: offer.nightOk ?? false,
      halfDays: [],
    },
  };
}
