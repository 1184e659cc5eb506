import places from 'places:all';
import type { KeptWords } from '../../../client/index.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { placeName } from '../../find-place.ts';
import { kindLabel, languageNames } from '../../labels.ts';
import { locale, t } from '../../texts.ts';
import { exportList } from '../moving-in/export-list.ts';

/** The list as a file, after a tap that says what this means. */
export function ExportSheet({ people, onClose }: { people: readonly KeptWords[]; onClose: () => void }) {
  const save = () => {
    const file = new Blob([csvOf(people)], { type: 'text/csv;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'list.csv';
    link.click();
    URL.revokeObjectURL(link.href);
    onClose();
  };
  return (
    <Sheet title={t('list.export')} onClose={onClose}>
      <Notice tone="danger">{t('list.export.words')}</Notice>
      <Button look="main" wide onPress={save}>
        {t('list.export.save')}
      </Button>
    </Sheet>
  );
}

function csvOf(people: readonly KeptWords[]): string {
  const byId = new Map(places.map((place) => [place[0], place]));
  return exportList(people, {
    heads: [t('list.name'), t('list.telephone'), t('list.kind'), t('list.languages'), t('list.place'), t('list.notes')],
    kind: kindLabel,
    language: (language) => languageNames(language).label,
    place: (municipality) => {
      const place = byId.get(municipality);
      return place === undefined ? '' : `${place[4][0] ?? ''} ${placeName(place, locale())}`.trim();
    },
  });
}
