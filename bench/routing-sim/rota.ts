// The arrest rota: night-ok lawyers. The primary is rung, then the secondary, then the policy plans.
import { weekOf } from './clock.ts';
import type { Expert } from './world.ts';

export const ROTA_CALLS = 2;
export const ROTA_STEP_MINUTES = 5; // (judgement)

export function isOnRota(expert: Expert): boolean {
  return expert.kind === 'lawyer' && expert.nightOk;
}

/** Whom to ring: call 0 is the primary of that week, call 1 the secondary. */
export function onDuty(rota: readonly Expert[], minute: number, call: number): Expert {
  return rota[(weekOf(minute) * ROTA_CALLS + call) % rota.length]!;
}
