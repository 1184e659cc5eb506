/** What the identity room takes and answers: one file a subject. */
export * from './contract/accounts.ts';
export * from './contract/collective.ts';
export * from './contract/emergency-card.ts';
export * from './contract/invitations.ts';
export * from './contract/rosters.ts';
export * from './contract/shapes.ts';
export * from './contract/sign-ins.ts';
