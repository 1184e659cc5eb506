import type { ComponentType } from 'preact';
import { useLocation } from '../location.tsx';
import { lazyPage } from '../lazy-page.ts';

/** Pages that few open, and nobody daily: the shell need not know where they are. */
const pages: Record<string, ComponentType> = {
  '/board/rota': lazyPage(() => import('./rota-page.tsx'), { texts: ['coordinating'] }),
  '/board/pictures': lazyPage(() => import('./pictures-page.tsx'), { texts: ['picturing'] }),
  '/board/collective': lazyPage(() => import('./collective-page.tsx'), { texts: ['coordinating'] }),
  '/news': lazyPage(() => import('./news-page.tsx'), { texts: ['notices'] }),
  '/settings/notifications': lazyPage(() => import('./notifications-page.tsx'), { labels: false, texts: ['notices'] }),
  '/list': lazyPage(() => import('./list-page.tsx'), { texts: ['coordinating', 'entry'] }),
  '/emergency/edit': lazyPage(() => import('./emergency-edit-page.tsx'), { labels: false, texts: ['coordinating'] }),
  '/lost': lazyPage(() => import('./lost-page.tsx'), { labels: false, texts: ['losing'] }),
  '/setup': lazyPage(() => import('./set-up-page.tsx'), { labels: false, texts: ['joining'] }),
  /** In a demo only: app.tsx opens it nowhere else. */
  '/styleguide': lazyPage(() => import('./styleguide-page.tsx'), { labels: false, texts: ['styleguide'] }),
};
pages['/list/in'] = pages['/list'] as ComponentType;
const Home = lazyPage(() => import('./home-page.tsx'));

/** The page of a rare address; where there is none, the home page. */
export default function RarePage() {
  const Page = pages[useLocation().path] ?? Home;
  return <Page />;
}
