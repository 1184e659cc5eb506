import type { PersonActor } from '../../access/index.ts';
import type { CaseId } from '../../kernel/index.ts';
import type { CaseNote } from '../contract.ts';
import type { CaseDeps } from '../deps.ts';
import { loadCase } from '../load.ts';
import { noteCardTo, notesOf } from '../store/notes.ts';

/** The coordinators' note about a case, as it is sealed to whoever asks; version 0 where there is none. */
export async function readNote(deps: CaseDeps, actor: PersonActor, input: { case: CaseId }): Promise<CaseNote> {
  return deps.transaction(async (tx) => {
    const row = await loadCase(tx, actor, input.case, 'read-note');
    const [note] = await notesOf(tx, [row.id]);
    if (note === undefined) return { version: 0 };
    const card = await noteCardTo(tx, row.id, actor.person);
    const { version, author, writtenAt } = note;
    return {
      version,
      author,
      writtenAt: writtenAt.toISOString(),
      ...(card && {
        card: { text: card.text, mac: card.mac, file: Buffer.from(card.file).toString('base64url') },
      }),
    };
  });
}
