import { t } from '../texts.ts';
import { Row, Rows } from './row.tsx';
import { Sheet } from './sheet.tsx';

const keys = ['digits', 'search', 'move', 'leave'] as const;

/** Which keys do what; the board has some of its own. */
export function KeysHelp({ onBoard, onClose }: { onBoard: boolean; onClose: () => void }) {
  return (
    <Sheet title={t('settings.keys')} onClose={onClose}>
      <Rows>
        {keys.map((key) => (
          <Row key={key} title={t(`keys.${key}`)} />
        ))}
        {onBoard && <Row title={t('keys.columns')} />}
        {onBoard && <Row title={t('keys.card')} />}
      </Rows>
    </Sheet>
  );
}
