/** The closed lists of the design's words; everything else that has a list is data under `search/`. */
export const locales = ['fr', 'nl', 'en', 'ar'] as const;
export type Locale = (typeof locales)[number];

export const roles = ['host', 'expert', 'volunteer', 'coordinator', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Who may find an entry. */
export const tiers = ['public', 'members', 'coordinators'] as const;
export type Tier = (typeof tiers)[number];

/** How soon: within 60 minutes, 8 waking hours, 48 hours, 7 days. */
export const urgencies = ['critical', 'urgent', 'soon', 'planned'] as const;
export type Urgency = (typeof urgencies)[number];

/** How help is given. `phone-no-names`: by telephone, without either side saying a name. */
export const modes = ['on-site', 'phone', 'phone-no-names'] as const;
export type Mode = (typeof modes)[number];

export const genders = ['woman', 'man', 'other'] as const;
export type Gender = (typeof genders)[number];
