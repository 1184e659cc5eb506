import { tabStorage } from './device-storage.ts';

/** What stands in the place of the app once somebody left in a hurry: a calendar of the month, and nothing else. */
export const neutralPage = '/calendar.html';

const left = 'left';

/**
 * Leaves now: forgets what is open, and puts the neutral page in the place of this one. Going back leads there again,
 * until the app's address is opened anew.
 */
export function leave(forget: () => void): void {
  tabStorage.write(left, 'yes');
  document.documentElement.hidden = true;
  forget();
  location.replace(neutralPage);
}

/** Before anything is shown: stays away when somebody comes back by the Back button after leaving. True when it does. */
export function stayAwayAfterLeaving(): boolean {
  addEventListener('pageshow', (event) => {
    if (event.persisted && tabStorage.read(left)) location.replace(neutralPage);
  });
  const [navigation] = performance.getEntriesByType('navigation');
  const cameBack = navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
  if (tabStorage.read(left) && cameBack) {
    location.replace(neutralPage);
    return true;
  }
  tabStorage.remove(left);
  return false;
}

/** Calls `go` when shift is pressed three times within a second, nothing between. Returns how to stop listening. */
export function onThreeShifts(go: () => void): () => void {
  let pressed: number[] = [];
  const listen = (event: KeyboardEvent) => {
    if (event.key !== 'Shift' || event.repeat) {
      pressed = event.repeat ? pressed : [];
      return;
    }
    pressed = [...pressed.filter((at) => event.timeStamp - at < 1000), event.timeStamp];
    if (pressed.length === 3) go();
  };
  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}
