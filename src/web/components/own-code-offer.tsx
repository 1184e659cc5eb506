import { useState } from 'preact/hooks';
import { noteOffered, shallOffer } from '../code-offered.ts';
import { later } from '../later.tsx';
import { CodeOffer } from '../screens/device-code/code-offer.tsx';
import { withTexts } from '../texts.ts';

const OwnCodeSheet = later(() =>
  withTexts('locking', import('./own-code-sheet.tsx')).then((file) => file.OwnCodeSheet),
);

/** Offers six digits on the page where somebody begins, until she chose or said not now. */
export function OwnCodeOffer() {
  const [isChoosing, setIsChoosing] = useState(false);
  const [isOver, setIsOver] = useState(!shallOffer());
  if (isOver) return null;
  const end = () => {
    noteOffered();
    setIsOver(true);
  };
  return isChoosing ? (
    <OwnCodeSheet onClose={() => (shallOffer() ? setIsChoosing(false) : end())} />
  ) : (
    <CodeOffer onChoose={() => setIsChoosing(true)} onNotNow={end} />
  );
}
