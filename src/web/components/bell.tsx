import bell from 'icon:bell';
import { t } from '../texts.ts';
import { Icon } from './icon.tsx';
import './bell.css';

/** How much is new for whoever is signed in, and where it stands. Nothing of what it is. */
export function Bell({ count }: { count: number }) {
  return (
    <a class="bell" href="/news">
      <Icon of={bell} />
      <span class="unseen">{t('nav.news')}</span>
      {count > 0 && <b>{count > 9 ? '9+' : count}</b>}
    </a>
  );
}
