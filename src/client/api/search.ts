import type { SearchAnswer, SearchInput } from '../../search/contract.ts';
import type { z } from 'zod';
import type { Transport } from '../transport.ts';

/** The directory's question and answer. Words travel in the body: never in an address. */
export function searchApi({ send }: Transport) {
  return { search: (question: z.input<typeof SearchInput>) => send<SearchAnswer>('POST', '/v1/search', question) };
}
