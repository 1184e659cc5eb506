import { render } from 'preact';
import './styles/tokens.css';
import './styles/base.css';
import './components/page.css';
import { OfflineError } from '../client/index.ts';
import { showFace } from './app-face.ts';
import { App } from './app.tsx';
import { client } from './device.ts';
import { keepsNothing } from './device-storage.ts';
import { takeFragment } from './fragment.ts';
import { loadLabels } from './labels.ts';
import { stayAwayAfterLeaving } from './quick-exit.ts';
import { here } from './here.ts';
import { networkOr } from './insistently.ts';
import { startWorker } from './offline/register.ts';
import { preferredLocale, speak } from './texts.ts';

async function begin(place: HTMLElement): Promise<void> {
  void meetCollective();
  void loadLabels().catch(() => undefined);
  await speak(preferredLocale());
  here.write({ keepsNothing: keepsNothing() });
  place.replaceChildren();
  render(<App />, place);
}

/** In milliseconds; sooner when the device says that the network is back. */
const askAgainAfter = 10_000;

/** Reads what the collective is called here, and asks again for as long as no server answers. */
async function meetCollective(): Promise<void> {
  try {
    const collective = await client.collective();
    here.write({ collective, opensOffline: false });
    showFace(collective);
    const { appName, appIcon: icon } = collective;
    await startWorker({ appName, icon, locale: preferredLocale() });
  } catch (error) {
    if (error instanceof OfflineError) here.write({ opensOffline: true });
    await networkOr(askAgainAfter);
    await meetCollective();
  }
}

takeFragment();
const place = document.getElementById('app');
if (place && !stayAwayAfterLeaving()) void begin(place);
