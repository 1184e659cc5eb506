import { Emergency } from '../screens/emergency/emergency.tsx';
import { here } from '../here.ts';

export default function EmergencyPage() {
  const { collective } = here.use();
  return <Emergency rotaTelephone={collective?.rotaTelephone} onBack={() => history.back()} />;
}
