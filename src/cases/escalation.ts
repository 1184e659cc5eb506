/** Why coordinators were told of a need: said in words on the board, with the figures beside it. */
export const escalationReasons = [
  'nobody-likely',
  'all-declined',
  'nobody-left',
  'not-accepted-in-time',
  'asked-for',
] as const;
export type EscalationReason = (typeof escalationReasons)[number];
