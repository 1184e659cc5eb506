import type { Locale } from '../../src/kernel/index.ts';

/** What one idea is called in a language, and the words that would call it something else. */
interface Term {
  /** The beginning of the word as it is shown; absent while no text needs it. */
  readonly say?: string;
  readonly not: readonly string[];
}

/** One idea, one word: the design's words as people read them, with the synonyms that would make them doubt. */
export const glossary: Readonly<Record<string, Readonly<Record<Locale, Term>>>> = {
  'case, or a need in it': {
    fr: { say: 'demande', not: ['requête', 'ticket', 'dossier', 'sollicitation', 'annonce'] },
    nl: { say: 'aanvra', not: ['verzoek', 'ticket', 'dossier', 'hulpvra', 'oproep'] },
    en: { say: 'request', not: ['ticket', 'inquiry', 'enquiry', 'dossier', 'issue', 'job'] },
    ar: { say: 'طلب', not: ['تذكرة', 'التماس', 'بلاغ', 'قضية'] },
  },
  entry: {
    fr: { say: 'fiche', not: ['profil', 'inscription'] },
    nl: { say: 'fiche', not: ['profiel', 'vermelding'] },
    en: { say: 'entr', not: ['profile', 'listing'] },
    ar: { say: 'بطاق', not: ['ملف شخصي', 'ملفكم', 'إدراج'] },
  },
  directory: {
    fr: { say: 'répertoire', not: ['annuaire', 'bottin', 'catalogue'] },
    nl: { say: 'gids', not: ['adresboek', 'register', 'catalogus'] },
    en: { say: 'directory', not: ['register', 'phone book', 'catalogue'] },
    ar: { say: 'دليل', not: ['فهرس', 'سجل العناوين'] },
  },
  appointment: {
    fr: { not: ['réservation', 'attribution'] },
    nl: { not: ['reservatie', 'toewijzing', 'boeking'] },
    en: { not: ['booking', 'assignment', 'reservation'] },
    ar: { not: ['تعيين'] },
  },
  accept: {
    fr: { say: 'accept', not: ['agréer', 'valider', 'approuver'] },
    nl: { say: 'aanvaard', not: ['accepte', 'geaccepteerd', 'goedkeur'] },
    en: { say: 'accept', not: ['approve'] },
    ar: { say: 'قبل', not: ['وافق'] },
  },
  decline: {
    fr: { say: 'décliné', not: ['refus', 'rejet'] },
    nl: { say: 'nee', not: ['weiger', 'afgewezen', 'afwijz'] },
    en: { say: 'declined', not: ['refus', 'reject'] },
    ar: { say: 'رفض', not: ['اعتذر', 'امتنع'] },
  },
  coordinator: {
    fr: { say: 'coordination', not: ['coordinateur', 'coordinatrice', 'modérat', 'gestionnaire'] },
    nl: { say: 'coördinatie', not: ['coördinator', 'moderator'] },
    en: { say: 'coordinator', not: ['organiser', 'moderator', 'dispatcher'] },
    ar: { say: 'تنسيق', not: ['منسق', 'مشرف'] },
  },
  host: {
    fr: { say: 'héberge', not: ['hôte', 'hébergeur', 'hébergeuse', 'famille d’accueil', 'logeur'] },
    nl: { say: 'gastgezin', not: ['gastheer', 'gastvrouw', 'host', 'opvanggezin'] },
    en: { say: 'host', not: ['landlord', 'shelterer', 'hosting family'] },
    ar: { say: 'يستضيف', not: ['مضيف'] },
  },
  expert: {
    fr: { say: 'expert', not: ['spécialiste', 'prestataire'] },
    nl: { say: 'expert', not: ['specialist', 'deskundige', 'hulpverlener'] },
    en: { say: 'expert', not: ['specialist', 'professional', 'provider'] },
    ar: { say: 'خبرة', not: ['أخصائيون', 'مختص'] },
  },
  person: {
    fr: { say: 'personne', not: ['utilisat', 'membre', 'usager', 'bénéficiaire'] },
    nl: { say: 'persoon', not: ['gebruiker', 'lid', 'leden', 'begunstigde'] },
    en: { say: 'people', not: ['user', 'member', 'beneficiary'] },
    ar: { say: 'شخص', not: ['مستخدم', 'عضو', 'أعضاء', 'مستفيد'] },
  },
  'duty, rota': {
    fr: { say: 'de garde', not: ['astreinte', 'permanence', 'de service'] },
    nl: { say: 'van wacht', not: ['permanentie', 'van dienst', 'oproepbaar', 'beurtrol'] },
    en: { say: 'on duty', not: ['on-call', 'stand-by', 'standby', 'roster'] },
    ar: { say: 'مناوب', not: ['خفارة', 'في الخدمة'] },
  },
  'words that open': {
    fr: { say: 'mots', not: ['mot de passe', 'phrase secrète', 'phrase de passe'] },
    nl: { say: 'woorden', not: ['wachtwoord', 'wachtzin', 'paswoord'] },
    en: { say: 'words', not: ['password', 'passphrase', 'seed'] },
    ar: { say: 'كلمات', not: ['كلمة السر', 'كلمة المرور', 'عبارة المرور'] },
  },
  vault: {
    fr: { say: 'clé', not: ['coffre', 'trousseau'] },
    nl: { say: 'sleutel', not: ['kluis', 'sleutelbos'] },
    en: { say: 'key', not: ['vault', 'keystore', 'keychain'] },
    ar: { say: 'مفتاح', not: ['خزنة', 'خزينة'] },
  },
  sealed: {
    fr: { say: 'scellé', not: ['chiffré', 'crypté', 'encrypté', 'chiffrement'] },
    nl: { say: 'verzegeld', not: ['versleuteld', 'geëncrypteerd', 'encryptie'] },
    en: { say: 'sealed', not: ['encrypted', 'encryption'] },
    ar: { say: 'مختوم', not: ['مشفر', 'تشفير'] },
  },
  'sign-in': {
    fr: { say: 'déconnecter', not: ['identifiant', 'login', 'se connecter'] },
    nl: { say: 'afmelden', not: ['inlog', 'uitlog', 'ingelogd', 'login'] },
    en: { say: 'sign', not: ['log in', 'log out', 'login', 'logout', 'username'] },
    ar: { say: 'تسجيل الخروج', not: ['اسم المستخدم'] },
  },
  device: {
    fr: { say: 'appareil', not: ['terminal', 'périphérique', 'dispositif'] },
    nl: { say: 'toestel', not: ['apparaat'] },
    en: { say: 'device', not: ['handset', 'machine'] },
    ar: { say: 'جهاز', not: ['آلة'] },
  },
  collective: {
    fr: { say: 'collectif', not: ['organisation', 'locataire'] },
    nl: { say: 'collectief', not: ['organisatie'] },
    en: { say: 'collective', not: ['organisation', 'tenant'] },
    ar: { say: 'جمعية', not: ['منظمة', 'مؤسسة'] },
  },
  zone: {
    fr: { say: 'province', not: ['secteur', 'région'] },
    nl: { say: 'provincie', not: ['sector', 'regio', 'gewest'] },
    en: { say: 'province', not: ['sector', 'region', 'area'] },
    ar: { say: 'مقاطعة', not: ['قطاع', 'إقليم'] },
  },
  interpreter: {
    fr: { say: 'interpr', not: ['traducteur', 'traductrice'] },
    nl: { say: 'tolk', not: ['vertaler'] },
    en: { say: 'interpreter', not: ['translator'] },
    ar: { say: 'مترجم فوري', not: ['ترجمة شفوية', 'ترجمة شفهية', 'مترجم شفهي', 'مترجم شفوي'] },
  },
  'emergency card': {
    fr: { say: 'carte d’urgence', not: ['fiche d’urgence', 'carte de secours'] },
    nl: { say: 'noodkaart', not: ['noodfiche'] },
    en: { say: 'emergency card', not: ['emergency sheet', 'emergency page'] },
    ar: { say: 'بطاقة الطوارئ', not: ['ورقة الطوارئ'] },
  },
};
