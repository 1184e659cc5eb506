/**
 * What help there is. The ids and domains of `search/kinds.json` without its labels, so that the app carries them
 * (and the rule of two signatures) in its own code; a gate keeps both equal.
 */
const domainByKind = {
  gp: 'health',
  dentist: 'health',
  gynaecologist: 'health',
  midwife: 'health',
  nurse: 'health',
  psychologist: 'health',
  psychiatrist: 'health',
  physiotherapist: 'health',
  paediatrician: 'health',
  ophthalmologist: 'health',
  pharmacist: 'health',
  interpreter: 'language',
  translator: 'language',
  'cultural-mediator': 'language',
  'asylum-lawyer': 'legal',
  'immigration-lawyer': 'legal',
  'detention-lawyer': 'legal',
  'legal-adviser': 'legal',
  'admin-helper': 'admin',
  accompanier: 'admin',
  'social-worker': 'admin',
  trainer: 'training',
  driver: 'mobility',
  host: 'hosting',
  cook: 'hosting',
  'activity-leader': 'activities',
  cleaner: 'logistics',
  'storage-provider': 'logistics',
  'vehicle-lender': 'logistics',
  'equipment-lender': 'logistics',
  printer: 'logistics',
  'venue-provider': 'logistics',
} as const;

export type Kind = keyof typeof domainByKind;
export type KindDomain = (typeof domainByKind)[Kind];

export const kinds = Object.keys(domainByKind) as Kind[];

export function isKind(text: string): text is Kind {
  return Object.hasOwn(domainByKind, text);
}

export function domainOfKind(kind: Kind): KindDomain {
  return domainByKind[kind];
}

/** Whether two coordinators must sign before somebody counts as vetted for this kind: health and legal. */
export function needsTwoSignatures(kind: Kind): boolean {
  const domain = domainByKind[kind];
  return domain === 'health' || domain === 'legal';
}
