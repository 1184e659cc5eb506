import { useState } from 'preact/hooks';
import { noteOffered, setDeviceCode, shallOffer } from '../device-code.ts';
import { CodeOffer } from '../screens/device-code/code-offer.tsx';
import { CodeSheet } from '../screens/device-code/code-sheet.tsx';

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
    <CodeSheet onSet={setDeviceCode} onClose={() => (shallOffer() ? setIsChoosing(false) : end())} />
  ) : (
    <CodeOffer onChoose={() => setIsChoosing(true)} onNotNow={end} />
  );
}
