import bell from 'icon:bell';
import { t } from '../texts.ts';
import { Icon } from './icon.tsx';
import './bell.css';

/** How much is new for whoever is signed in, and where it stands. Nothing of what it is. */
export function Bell({ count }: { count: number }) {
  return (
    <a class="bell" href="/news" aria-label={count > 0 ? `${t('nav.news')} (${count})` : t('nav.news')}>
      <Icon of={bell} />
      {count > 0 && <b aria-hidden="true">{count > 9 ? '9+' : count}</b>}
    </a>
  );
}
