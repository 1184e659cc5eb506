import { setDeviceCode } from '../device-code.ts';
import { CodeSheet } from '../screens/device-code/code-sheet.tsx';

/** Six digits for this device, asked for where they were offered. */
export function OwnCodeSheet({ onClose }: { onClose: () => void }) {
  return <CodeSheet onSet={setDeviceCode} onClose={onClose} />;
}
