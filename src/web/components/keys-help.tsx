import { t } from '../texts.ts';
import { Row, Rows } from './row.tsx';
import { Sheet } from './sheet.tsx';

const keys = ['digits', 'search', 'move', 'leave'] as const;

/** Which keys do what. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={t('settings.keys')} onClose={onClose}>
      <Rows>
        {keys.map((key) => (
          <Row key={key} title={t(`keys.${key}`)} />
        ))}
      </Rows>
    </Sheet>
  );
}
