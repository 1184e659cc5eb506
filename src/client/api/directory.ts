import type {
  AbsenceInput,
  Card,
  Coverage,
  EntryInput,
  Loads,
  MyEntry,
  PauseInput,
  RefusalInput,
  SeenAs,
  VettingItem,
} from '../../directory/contract.ts';
import type { SendOptions, Transport } from '../transport.ts';

/** One typed call per route of the directory room. */
export function directoryApi({ send }: Transport) {
  const at = (id: string, rest = '') => `/v1/entries/${id}${rest}`;
  return {
    myEntries: async () => (await send<{ entries: MyEntry[] }>('GET', '/v1/entries/mine')).entries,
    /** Creates without a revision, replaces that revision with one (412 when somebody was faster). */
    writeEntry: (id: string, entry: EntryInput, revision?: number) =>
      send<MyEntry>('PUT', at(id), entry, ifMatch(revision)),
    submitEntry: (id: string) => send<MyEntry>('PUT', at(id, '/submission')),
    withdrawEntry: (id: string) => send<void>('PUT', at(id, '/withdrawal')),
    pauseEntry: (id: string, pause: PauseInput) => send<MyEntry>('PUT', at(id, '/pause'), pause),
    resumeEntry: (id: string) => send<MyEntry>('DELETE', at(id, '/pause')),
    addAbsence: (id: string, absence: AbsenceInput) => send<MyEntry>('POST', at(id, '/absences'), absence),
    removeAbsence: (id: string, absence: string) => send<MyEntry>('DELETE', at(id, `/absences/${absence}`)),
    nodEntry: (id: string) => send<MyEntry>('PUT', at(id, '/nod')),
    /** As a visitor, a host and a coordinator are answered. */
    entryViews: (id: string) => send<SeenAs>('GET', at(id, '/views')),
    entry: (id: string) => send<Card>('GET', at(id)),

    coverage: (kind?: string) =>
      send<Coverage>('GET', kind === undefined ? '/v1/pictures/coverage' : `/v1/pictures/coverage?kind=${kind}`),
    loads: () => send<Loads>('GET', '/v1/pictures/loads'),

    vetting: async () => (await send<{ entries: VettingItem[] }>('GET', '/v1/vetting')).entries,
    /** What was looked at, by its revision, and nothing newer. */
    publishEntry: (id: string, revision: number) =>
      send<VettingItem>('PUT', at(id, '/publication'), undefined, ifMatch(revision)),
    refuseEntry: (id: string, revision: number, refusal: RefusalInput) =>
      send<VettingItem>('PUT', at(id, '/refusal'), refusal, ifMatch(revision)),
  };
}

const ifMatch = (revision: number | undefined): SendOptions =>
  revision === undefined ? {} : { ifMatch: `"${revision}"` };
