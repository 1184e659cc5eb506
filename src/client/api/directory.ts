import type {
  AbsenceInput,
  Card,
  EntryInput,
  MyEntry,
  PauseInput,
  RefusalInput,
  VettingItem,
} from '../../directory/contract.ts';
import type { Transport } from '../transport.ts';

/** One typed call per route of the directory room. */
export function directoryApi({ send }: Transport) {
  const at = (id: string, rest = '') => `/v1/entries/${id}${rest}`;
  return {
    myEntries: () => send<MyEntry[]>('GET', '/v1/entries/mine'),
    /** Creates without a revision, replaces that revision with one (412 when somebody was faster). */
    writeEntry: (id: string, entry: EntryInput, revision?: number) =>
      send<MyEntry>('PUT', at(id), entry, revision === undefined ? {} : { ifMatch: `"${revision}"` }),
    submitEntry: (id: string) => send<MyEntry>('PUT', at(id, '/submission')),
    withdrawEntry: (id: string) => send<MyEntry>('PUT', at(id, '/withdrawal')),
    pauseEntry: (id: string, pause: PauseInput) => send<MyEntry>('PUT', at(id, '/pause'), pause),
    resumeEntry: (id: string) => send<MyEntry>('DELETE', at(id, '/pause')),
    addAbsence: (id: string, absence: AbsenceInput) => send<MyEntry>('POST', at(id, '/absences'), absence),
    removeAbsence: (id: string, absence: string) => send<MyEntry>('DELETE', at(id, `/absences/${absence}`)),
    nodEntry: (id: string) => send<MyEntry>('PUT', at(id, '/nod')),
    entry: (id: string) => send<Card>('GET', at(id)),

    vetting: () => send<VettingItem[]>('GET', '/v1/vetting'),
    publishEntry: (id: string) => send<void>('PUT', at(id, '/publication')),
    refuseEntry: (id: string, refusal: RefusalInput) => send<void>('PUT', at(id, '/refusal'), refusal),
  };
}
