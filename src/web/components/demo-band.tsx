import { t } from '../texts.ts';
import './demo-band.css';

/** Above every page of a demo. */
export function DemoBand() {
  return <p class="demo-band">{t('demo.band')}</p>;
}
