import { LocalePicker } from '../components/locale-picker.tsx';
import { client } from '../device.ts';
import { here } from '../here.ts';
import { locale } from '../texts.ts';

/** For whoever is not signed in: the page is drawn again in the language chosen, and new words are of its list. */
export function LocaleChoice() {
  const { drawing } = here.use();
  const drawAgain = () => {
    client.speak(locale());
    here.write({ drawing: drawing + 1 });
  };
  return <LocalePicker onChange={drawAgain} />;
}
