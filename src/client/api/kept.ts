import type {
  Batch,
  BroughtIn,
  KeptContent,
  KeptEntry,
  KeptPage,
  PrintKey,
  Prints,
  Shares,
  ToCallPage,
  Unshared,
} from '../../directory/contract.ts';
import type { Transport } from '../transport.ts';

/** One typed call per route of the coordinators' own list. */
export function keptApi({ send }: Transport) {
  const at = (id: string, rest = '') => `/v1/kept/${id}${rest}`;
  const from = (after: string | undefined) => (after === undefined ? '' : `?after=${after}`);
  return {
    bringInBatch: (batch: string, body: Batch) => send<BroughtIn>('PUT', at(`batches/${batch}`), body),
    undoBatch: async (batch: string) => (await send<{ erased: number }>('DELETE', at(`batches/${batch}`))).erased,
    keptToCall: (after?: string) => send<ToCallPage>('GET', `/v1/kept/to-call${from(after)}`),
    kept: (after?: string) => send<KeptPage>('GET', `/v1/kept${from(after)}`),
    sayYesToKeeping: (id: string, content: KeptContent) => send<KeptEntry>('PUT', at(id, '/yes'), content),
    sayNoToKeeping: (id: string) => send<void>('PUT', at(id, '/no')),
    callInVain: (id: string) => send<void>('PUT', at(id, '/call-in-vain')),
    rewriteKept: (id: string, content: KeptContent) => send<KeptEntry>('PUT', at(id), content),
    nodKept: (id: string) => send<KeptEntry>('PUT', at(id, '/nod')),
    keptPrints: () => send<Prints>('GET', '/v1/kept/prints'),
    sharePrintKey: (body: PrintKey) => send<void>('PUT', '/v1/kept/print-key', body),
    keptUnshared: () => send<Unshared>('GET', '/v1/kept/unshared'),
    shareKeptCards: (body: Shares) => send<void>('PUT', '/v1/kept/shares', body),
  };
}
