import { render } from 'preact';
import './styles/tokens.css';
import './styles/base.css';
import './components/page.css';
import { App } from './app.tsx';
import { client } from './device.ts';
import { takeFragment } from './fragment.ts';
import { loadLabels } from './labels.ts';
import { stayAwayAfterLeaving } from './quick-exit.ts';
import { here } from './here.ts';
import { preferredLocale, speak } from './texts.ts';

async function begin(place: HTMLElement): Promise<void> {
  void client.collective().then(
    (collective) => here.write({ collective }),
    () => undefined,
  );
  void loadLabels().catch(() => undefined);
  await speak(preferredLocale());
  place.replaceChildren();
  render(<App />, place);
}

takeFragment();
const place = document.getElementById('app');
if (place && !stayAwayAfterLeaving()) void begin(place);
