import type { Inquiry } from './answer.ts';

export function suggest(_inquiry: Inquiry): string | undefined {
  return undefined;
}
