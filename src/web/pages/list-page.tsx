import { useLocation } from '../location.tsx';
import { later } from '../later.tsx';

const MovingIn = later(() => import('../screens/moving-in/moving-in.tsx').then((file) => file.MovingIn));
const OpenList = later(() => import('../screens/list/open-list.tsx').then((file) => file.OpenList));

/** The coordinators' own list, and the way into it. */
export default function ListPage() {
  return useLocation().path === '/list/in' ? <MovingIn /> : <OpenList />;
}
