import type { WritingLanguage } from './types.ts';

// What owners write about themselves. Frozen on purpose and apart from search/: translators may edit the
// vocabulary at any time without changing the benchmark.

export type Domain = 'health' | 'legal' | 'language' | 'admin' | 'training';
type Words = Record<WritingLanguage, string>;

export interface RoleWords extends Words {
  id: string;
  weight: number;
  domain: Domain;
}
export interface LanguageWords extends Words {
  id: string;
  weight: number;
}

export const roleWords: RoleWords[] = [
  {
    id: 'gp',
    weight: 14,
    domain: 'health',
    fr: 'médecin généraliste',
    nl: 'huisarts',
    en: 'general practitioner',
    ar: 'طبيب عام',
  },
  { id: 'dentist', weight: 7, domain: 'health', fr: 'dentiste', nl: 'tandarts', en: 'dentist', ar: 'طبيب أسنان' },
  {
    id: 'gynaecologist',
    weight: 4,
    domain: 'health',
    fr: 'gynécologue',
    nl: 'gynaecoloog',
    en: 'gynaecologist',
    ar: 'طبيب نسائي',
  },
  { id: 'midwife', weight: 4, domain: 'health', fr: 'sage-femme', nl: 'vroedvrouw', en: 'midwife', ar: 'قابلة' },
  { id: 'nurse', weight: 9, domain: 'health', fr: 'infirmière', nl: 'verpleegkundige', en: 'nurse', ar: 'ممرضة' },
  {
    id: 'psychologist',
    weight: 7,
    domain: 'health',
    fr: 'psychologue',
    nl: 'psycholoog',
    en: 'psychologist',
    ar: 'أخصائي نفسي',
  },
  {
    id: 'physiotherapist',
    weight: 5,
    domain: 'health',
    fr: 'kinésithérapeute',
    nl: 'kinesitherapeut',
    en: 'physiotherapist',
    ar: 'معالج فيزيائي',
  },
  { id: 'pharmacist', weight: 3, domain: 'health', fr: 'pharmacien', nl: 'apotheker', en: 'pharmacist', ar: 'صيدلي' },
  {
    id: 'interpreter',
    weight: 16,
    domain: 'language',
    fr: 'interprète',
    nl: 'tolk',
    en: 'interpreter',
    ar: 'مترجم فوري',
  },
  { id: 'translator', weight: 8, domain: 'language', fr: 'traducteur', nl: 'vertaler', en: 'translator', ar: 'مترجم' },
  {
    id: 'asylum-lawyer',
    weight: 7,
    domain: 'legal',
    fr: "avocat en droit d'asile",
    nl: 'asieladvocaat',
    en: 'asylum lawyer',
    ar: 'محامي لجوء',
  },
  {
    id: 'detention-lawyer',
    weight: 3,
    domain: 'legal',
    fr: 'avocat détention',
    nl: 'advocaat detentie',
    en: 'detention lawyer',
    ar: 'محامي احتجاز',
  },
  {
    id: 'admin-helper',
    weight: 9,
    domain: 'admin',
    fr: 'aide administrative',
    nl: 'administratieve hulp',
    en: 'admin helper',
    ar: 'مساعدة إدارية',
  },
  { id: 'trainer', weight: 6, domain: 'training', fr: 'formateur', nl: 'lesgever', en: 'trainer', ar: 'مدرب' },
];

export const languageWords: LanguageWords[] = [
  { id: 'fra', weight: 0, fr: 'français', nl: 'Frans', en: 'French', ar: 'الفرنسية' },
  { id: 'nld', weight: 0, fr: 'néerlandais', nl: 'Nederlands', en: 'Dutch', ar: 'الهولندية' },
  { id: 'eng', weight: 14, fr: 'anglais', nl: 'Engels', en: 'English', ar: 'الإنجليزية' },
  { id: 'tir', weight: 7, fr: 'tigrigna', nl: 'Tigrinya', en: 'Tigrinya', ar: 'التغرينية' },
  { id: 'amh', weight: 5, fr: 'amharique', nl: 'Amhaars', en: 'Amharic', ar: 'الأمهرية' },
  { id: 'arb', weight: 14, fr: 'arabe', nl: 'Arabisch', en: 'Arabic', ar: 'العربية' },
  { id: 'prs', weight: 5, fr: 'dari', nl: 'Dari', en: 'Dari', ar: 'دري' },
  { id: 'pes', weight: 5, fr: 'farsi', nl: 'Farsi', en: 'Farsi', ar: 'فارسي' },
  { id: 'pus', weight: 4, fr: 'pachto', nl: 'Pasjtoe', en: 'Pashto', ar: 'بشتو' },
  { id: 'kmr', weight: 3, fr: 'kurmandji', nl: 'Koerdisch Kurmanji', en: 'Kurmanji', ar: 'كردي كرمانجي' },
  { id: 'ckb', weight: 2, fr: 'sorani', nl: 'Koerdisch Sorani', en: 'Sorani', ar: 'كردي سوراني' },
  { id: 'som', weight: 4, fr: 'somali', nl: 'Somali', en: 'Somali', ar: 'صومالي' },
  { id: 'fuf', weight: 4, fr: 'peul', nl: 'Fula', en: 'Fula', ar: 'فولاني' },
  { id: 'wol', weight: 3, fr: 'wolof', nl: 'Wolof', en: 'Wolof', ar: 'ولوف' },
  { id: 'hau', weight: 2, fr: 'haoussa', nl: 'Hausa', en: 'Hausa', ar: 'هوسا' },
  { id: 'lin', weight: 4, fr: 'lingala', nl: 'Lingala', en: 'Lingala', ar: 'لينغالا' },
  { id: 'orm', weight: 3, fr: 'oromo', nl: 'Oromo', en: 'Oromo', ar: 'أورومو' },
  { id: 'tur', weight: 5, fr: 'turc', nl: 'Turks', en: 'Turkish', ar: 'تركي' },
  { id: 'sqi', weight: 3, fr: 'albanais', nl: 'Albanees', en: 'Albanian', ar: 'ألباني' },
  { id: 'kat', weight: 2, fr: 'géorgien', nl: 'Georgisch', en: 'Georgian', ar: 'جورجي' },
  { id: 'ukr', weight: 4, fr: 'ukrainien', nl: 'Oekraïens', en: 'Ukrainian', ar: 'أوكراني' },
  { id: 'rus', weight: 5, fr: 'russe', nl: 'Russisch', en: 'Russian', ar: 'روسي' },
  { id: 'cmn', weight: 2, fr: 'chinois', nl: 'Chinees', en: 'Chinese', ar: 'صيني' },
  { id: 'spa', weight: 5, fr: 'espagnol', nl: 'Spaans', en: 'Spanish', ar: 'إسباني' },
  { id: 'por', weight: 3, fr: 'portugais', nl: 'Portugees', en: 'Portuguese', ar: 'برتغالي' },
  { id: 'ita', weight: 2, fr: 'italien', nl: 'Italiaans', en: 'Italian', ar: 'إيطالي' },
  { id: 'swa', weight: 3, fr: 'swahili', nl: 'Swahili', en: 'Swahili', ar: 'سواحيلي' },
  { id: 'urd', weight: 2, fr: 'ourdou', nl: 'Urdu', en: 'Urdu', ar: 'أوردو' },
  { id: 'bam', weight: 2, fr: 'bambara', nl: 'Bambara', en: 'Bambara', ar: 'بامبارا' },
  { id: 'run', weight: 2, fr: 'kirundi', nl: 'Kirundi', en: 'Kirundi', ar: 'كيروندي' },
];
