import type { Domain } from './labels.ts';
import type { WritingLanguage } from './types.ts';

export interface TopicWords extends Record<WritingLanguage, string[]> {
  id: string;
}

export const topicWords: TopicWords[] = [
  {
    id: 'first-aid',
    fr: ['premiers secours', 'secourisme', 'soins de base'],
    nl: ['eerste hulp', 'EHBO'],
    en: ['first aid', 'basic health care'],
    ar: ['إسعافات أولية'],
  },
  {
    id: 'asylum-law',
    fr: ["droit d'asile", 'procédure Dublin'],
    nl: ['asielrecht', 'Dublinprocedure'],
    en: ['asylum law', 'Dublin procedure'],
    ar: ['قانون اللجوء'],
  },
  {
    id: 'intercultural',
    fr: ['relations interculturelles', 'interculturel'],
    nl: ['interculturele relaties', 'intercultureel'],
    en: ['intercultural relations'],
    ar: ['علاقات بين الثقافات'],
  },
  {
    id: 'trauma',
    fr: ['trauma', 'traumatisme psychique'],
    nl: ['trauma', 'psychotrauma'],
    en: ['trauma care'],
    ar: ['صدمة نفسية'],
  },
  {
    id: 'tropical',
    fr: ['maladies tropicales', 'gale et tuberculose'],
    nl: ['tropische ziekten', 'schurft en tuberculose'],
    en: ['tropical medicine', 'scabies and tuberculosis'],
    ar: ['أمراض استوائية'],
  },
  {
    id: 'regularisation',
    fr: ['régularisation 9bis', 'permis de séjour'],
    nl: ['regularisatie 9bis', 'verblijfsvergunning'],
    en: ['regularisation', 'residence permit'],
    ar: ['تسوية أوضاع', 'إقامة'],
  },
  {
    id: 'age-test',
    fr: ["test d'âge", 'mineurs non accompagnés', 'MENA'],
    nl: ['leeftijdstest', 'niet-begeleide minderjarigen', 'NBMV'],
    en: ['age assessment', 'unaccompanied minors'],
    ar: ['قاصرين'],
  },
  {
    id: 'family',
    fr: ['regroupement familial'],
    nl: ['gezinshereniging'],
    en: ['family reunification'],
    ar: ['لم شمل'],
  },
  {
    id: 'contraception',
    fr: ['contraception', 'IVG', 'planning familial'],
    nl: ['anticonceptie', 'abortus'],
    en: ['contraception', 'abortion'],
    ar: ['منع الحمل'],
  },
  {
    id: 'pregnancy',
    fr: ['suivi de grossesse', 'grossesse'],
    nl: ['zwangerschap'],
    en: ['pregnancy care'],
    ar: ['حمل'],
  },
  {
    id: 'children',
    fr: ['enfants', 'pédiatrie'],
    nl: ['kinderen'],
    en: ['children'],
    ar: ['أطفال'],
  },
  {
    id: 'wounds',
    fr: ['plaies', 'pansements'],
    nl: ['wondzorg'],
    en: ['wound care'],
    ar: ['جروح'],
  },
  {
    id: 'urgent',
    fr: ['urgences', 'garde de nuit'],
    nl: ['spoed', 'wachtdienst'],
    en: ['emergency'],
    ar: ['طوارئ'],
  },
  {
    id: 'school',
    fr: ['inscription scolaire'],
    nl: ['schoolinschrijving'],
    en: ['school enrolment'],
    ar: ['تسجيل مدرسي'],
  },
  {
    id: 'aid-card',
    fr: ['aide médicale urgente', 'AMU', 'réquisitoire CPAS'],
    nl: ['dringende medische hulp', 'OCMW'],
    en: ['urgent medical aid'],
    ar: ['مساعدة طبية عاجلة'],
  },
];

export const topicsByDomain: Record<Domain, string[]> = {
  health: ['tropical', 'trauma', 'children', 'wounds', 'urgent', 'aid-card', 'contraception', 'pregnancy'],
  legal: ['asylum-law', 'regularisation', 'age-test', 'family'],
  language: ['asylum-law', 'trauma', 'children'],
  admin: ['regularisation', 'family', 'school', 'aid-card'],
  training: ['first-aid', 'asylum-law', 'intercultural', 'trauma'],
};
