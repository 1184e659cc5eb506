/** Ids of `search/topics.json`: subjects people know about, teach or ask for. A gate keeps both equal. */
export const topics = [
  'health',
  'basic-health-care',
  'first-aid',
  'mental-health',
  'trauma',
  'tropical',
  'hiv-sti',
  'vaccination',
  'addiction',
  'disability',
  'contraception',
  'pregnancy',
  'children',
  'wounds',
  'urgent',
  'aid-card',
  'health-insurance',
  'asylum-procedure',
  'asylum-law',
  'appeal',
  'dublin',
  'detention',
  'removal',
  'regularisation',
  'age-test',
  'family',
  'statelessness',
  'nationality',
  'civil-status',
  'legal-aid',
  'trafficking',
  'gender-violence',
  'lgbtqi',
  'housing',
  'reception',
  'social-assistance',
  'school',
  'work',
  'diploma',
  'language-classes',
  'integration',
  'intercultural',
  'bank-and-bills',
  'public-transport',
  'food-and-clothes',
  'voluntary-return',
] as const;

export type Topic = (typeof topics)[number];

const known: ReadonlySet<string> = new Set(topics);

export function isTopic(text: string): text is Topic {
  return known.has(text);
}
