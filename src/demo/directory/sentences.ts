import type { Domain } from './labels.ts';
import type { WritingLanguage } from './types.ts';

export interface Sentences {
  general: string[];
  experience: (topic: string) => string;
  /** Bios mention roles the writer does not have: a good engine ranks the role field above the bio. */
  worksWith: (role: string) => string;
  isNot: (role: string) => string;
}

export const sentences: Record<WritingLanguage, Sentences> = {
  fr: {
    general: [
      'Je reçois sur rendez-vous.',
      'Disponible en soirée et le week-end.',
      'Bénévole depuis 2016.',
      'Je travaille en maison médicale.',
      'Consultations gratuites pour les personnes hébergées.',
      'Je peux me déplacer dans les hébergements.',
      'Habituée aux publics sans papiers.',
      'Discrétion assurée, aucune question sur le séjour.',
    ],
    experience: (topic) => `Expérience : ${topic}.`,
    worksWith: (role) => `Je collabore avec un(e) ${role} du quartier.`,
    isNot: (role) => `Attention, je ne suis pas ${role}.`,
  },
  nl: {
    general: [
      'Enkel op afspraak.',
      "Beschikbaar 's avonds en in het weekend.",
      'Vrijwilliger sinds 2016.',
      'Ik werk in een wijkgezondheidscentrum.',
      'Gratis voor mensen zonder papieren.',
      'Ik kom ook aan huis.',
      'Ervaring met nieuwkomers.',
      'Discretie verzekerd.',
    ],
    experience: (topic) => `Ervaring met ${topic}.`,
    worksWith: (role) => `Ik werk samen met een ${role} uit de buurt.`,
    isNot: (role) => `Let op, ik ben geen ${role}.`,
  },
  en: {
    general: [
      'By appointment only.',
      'Evenings and weekends.',
      'Volunteer since 2016.',
      'I work in a community health centre.',
      'Free of charge for hosted people.',
      'I can travel to your place.',
      'Used to working with newcomers.',
      'Confidential, no questions asked.',
    ],
    experience: (topic) => `Experience: ${topic}.`,
    worksWith: (role) => `I work with a ${role} nearby.`,
    isNot: (role) => `Please note I am not a ${role}.`,
  },
  ar: {
    general: [
      'بالموعد فقط.',
      'متاح مساءً وفي عطلة نهاية الأسبوع.',
      'متطوع منذ عام 2016.',
      'أعمل في مركز صحي في الحي.',
      'مجاناً للأشخاص المستضافين.',
      'يمكنني الحضور إليكم.',
      'لدي خبرة مع القادمين الجدد.',
      'السرية مضمونة ولا أسئلة عن الإقامة.',
    ],
    experience: (topic) => `لدي خبرة في ${topic}.`,
    worksWith: (role) => `أتعاون مع ${role} في الحي.`,
    isNot: (role) => `تنبيه: لست ${role}.`,
  },
};

/** `{place}` is replaced by the municipality's name. */
export const organisationNames: Record<Domain, Record<WritingLanguage, string[]>> = {
  health: {
    fr: ['Maison médicale de {place}', 'Planning familial de {place}', 'Centre de santé mentale de {place}'],
    nl: ['Wijkgezondheidscentrum {place}', 'Centrum geestelijke gezondheid {place}'],
    en: ['{place} Community Health Centre'],
    ar: ['المركز الصحي {place}'],
  },
  legal: {
    fr: ['Permanence juridique de {place}', 'Collectif Droits et Asile {place}'],
    nl: ['Rechtswinkel {place}', 'Juridisch steunpunt {place}'],
    en: ['{place} Legal Desk'],
    ar: ['المكتب القانوني {place}'],
  },
  language: {
    fr: ['Coopérative des langues de {place}'],
    nl: ['Taalpunt {place}'],
    en: ['{place} Language Pool'],
    ar: ['رابطة اللغات {place}'],
  },
  admin: {
    fr: ['Guichet solidaire de {place}', 'Comité des hébergeurs de {place}'],
    nl: ['Onthaalpunt {place}', 'Gastgezinnen {place}'],
    en: ['{place} Welcome Desk'],
    ar: ['مكتب الاستقبال {place}'],
  },
  training: {
    fr: ['Atelier citoyen de {place}'],
    nl: ['Leerhuis {place}'],
    en: ['{place} Learning House'],
    ar: ['بيت التعلم {place}'],
  },
};
