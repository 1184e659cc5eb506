import { useState } from 'preact/hooks';
import plus from 'icon:user-plus';
import { Button } from '../../components/button.tsx';
import { later } from '../../later.tsx';
import { t, withTexts } from '../../texts.ts';
import type { ThreadProps } from './thread.tsx';

const AdultSheet = later(() => withTexts('arranging', import('./adult-sheet.tsx')).then((file) => file.AdultSheet));

/** One confirmed person more who reads and writes: the host adds her and lets her go; she may leave. */
export function SecondAdult({ view, secondAdult, on }: Pick<ThreadProps, 'view' | 'secondAdult' | 'on'>) {
  const [adds, setAdds] = useState(false);
  const canAdd = view.can.includes('add-second-adult');
  return (
    <>
      {secondAdult !== undefined && <p class="quiet small">{t('adult.reads', { name: secondAdult })}</p>}
      {view.secondAdult !== undefined && view.can.includes('remove-second-adult') && (
        <Button look="plain" onPress={on.removeAdult}>
          {canAdd ? t('adult.remove') : t('adult.leave')}
        </Button>
      )}
      {canAdd && view.secondAdult === undefined && (
        <Button look="plain" icon={plus} onPress={() => setAdds(true)}>
          {t('adult.add')}
        </Button>
      )}
      {adds && <AdultSheet name={view.id} onAdd={on.addAdult} known={on.knownAdults} onClose={() => setAdds(false)} />}
    </>
  );
}
