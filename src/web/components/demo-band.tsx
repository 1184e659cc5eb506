import { t } from '../texts.ts';
import './demo-band.css';

/** Above every page of a demo. */
export function DemoBand() {
  return (
    <aside class="demo-band on-screen">
      <p>{t('demo.band')}</p>
    </aside>
  );
}
