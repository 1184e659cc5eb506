import { Emergency } from '../screens/emergency/emergency.tsx';
import { session } from '../session.ts';

export default function EmergencyPage() {
  const { collective } = session.use();
  return <Emergency rotaTelephone={collective?.rotaTelephone} onBack={() => history.back()} />;
}
